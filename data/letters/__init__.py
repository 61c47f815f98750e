"""Letters between officers and coordinators, their copies in chats, receipts and quotas."""
