"""Pages that the dashboard's own are measured against."""
