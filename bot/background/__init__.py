"""What runs beside the handlers: periodic jobs, and the index updater."""
