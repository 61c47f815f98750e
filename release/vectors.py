"""`make vectors`: write the vectors of the content that come with the bot, so that installing takes seconds.

A release writes them anew. Between two releases the file may lack texts that changed: `content learn` makes
those where the bot is installed.
"""

import sys

from bot.cli.content.content_lint import as_documents
from bot.settings import Settings
from data.answers.search.confidence import read_confidence_model
from data.answers.search.index import Index
from data.answers.vectors.encoder import open_encoder
from data.answers.vectors.vector_file import SHIPPED, replace_shipped
from data.entries.source_files import read_topics


def main() -> None:
    """Write the file of the encoder that is installed, and delete those of others."""
    encoder = open_encoder()
    if encoder is None:
        sys.exit("The vectors need the encoder, which has no wheel for this machine.")
    texts = Index(as_documents(read_topics()), read_confidence_model()).texts
    print(replace_shipped(SHIPPED, encoder, texts, Settings().index_folder))


if __name__ == "__main__":
    main()
