"""What officers and coordinators write to each other."""
