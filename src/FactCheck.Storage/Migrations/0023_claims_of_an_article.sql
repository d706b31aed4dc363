-- Suggestions have no number, so that the index of numbers does not find all claims of an article.
create index claim_article on claim (article_id);
