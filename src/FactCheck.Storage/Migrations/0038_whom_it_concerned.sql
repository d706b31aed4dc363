-- How people stood to a change when it happened, kept until they were told: by then somebody else may have the claim.
create table change_concerned (
    sequence   bigint  not null,
    person_id  uuid    not null references person (id),
    reason     text    not null,
    primary key (sequence, person_id, reason)
);

-- What nobody was told of yet concerns those who stand so now.
insert into change_concerned (sequence, person_id, reason)
select c.sequence, k.assignee_id, 'Assignee' from change c join claim k on k.id = c.claim_id where k.assignee_id is not null and c.sequence > (select sequence from notice_cursor)
union all
select c.sequence, v.proposed_by, 'Proposer' from change c join verdict v on v.claim_id = c.claim_id and v.state = 'Current' where c.sequence > (select sequence from notice_cursor)
union all
select c.sequence, a.author_id, 'Author' from change c join article a on a.id = c.article_id where a.author_id is not null and c.sequence > (select sequence from notice_cursor)
union all
select c.sequence, r.person_id, 'NamedReviewer' from change c join article_reviewer r on r.article_id = c.article_id where c.sequence > (select sequence from notice_cursor);
