-- A second verdict may be given without seeing the first: asked for by the article or the claim (or the newsroom's setting).
alter table article add column blind_second boolean not null default false;
alter table claim add column blind_second boolean not null default false;

-- Whether a verdict was given so, and since when both may be seen.
alter table verdict add column is_blind boolean not null default false;
alter table verdict add column opened_at timestamptz null;
create unique index verdict_second on verdict (claim_id) where state = 'Second';
