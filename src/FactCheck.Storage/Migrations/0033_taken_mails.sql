-- Whether somebody is handing the mail over at this moment: until then nobody else may send it again.
alter table mail add column is_taken boolean not null default false;
