inline-placeholder = Ask about missions, roles, the AMS
