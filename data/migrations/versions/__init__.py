"""TODO data.migrations.versions"""
