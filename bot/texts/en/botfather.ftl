inline-placeholder = A question on missions, roles, the AMS
