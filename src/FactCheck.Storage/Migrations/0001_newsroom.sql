-- Column types are PostgreSQL's; SQLite takes them as names and the type handlers write its texts.

create table newsroom (
    only_row      integer     not null primary key check (only_row = 1),
    name          text        not null,
    is_sample     boolean     not null,
    founded_at    timestamptz not null,
    version       integer     not null
);

create table person (
    id            uuid        not null primary key,
    display_name  text        not null,
    is_disabled   boolean     not null,
    joined_at     timestamptz not null
);

create table person_role (
    person_id     uuid        not null references person (id),
    role          text        not null,
    primary key (person_id, role)
);

-- What ASP.NET Core Identity keeps of a person; erasing a person empties this row and person.display_name.
create table account (
    person_id             uuid        not null primary key references person (id),
    user_name             text        not null,
    normalized_user_name  text        not null,
    email                 text        null,
    normalized_email      text        null,
    password_hash         text        null,
    security_stamp        text        not null,
    concurrency_stamp     text        not null,
    lockout_enabled       boolean     not null,
    lockout_end           timestamptz null,
    access_failed_count   integer     not null
);

create unique index account_user_name on account (normalized_user_name);

create table invitation (
    id            uuid        not null primary key,
    token_hash    text        not null,
    invitee       text        not null,
    roles         text        not null,
    invited_by    uuid        not null references person (id),
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    accepted_by   uuid        null references person (id),
    accepted_at   timestamptz null,
    revoked_at    timestamptz null
);

create unique index invitation_token on invitation (token_hash);

create table rating (
    key             text     not null primary key,
    word            text     not null,
    meaning         text     not null,
    tone            text     not null,
    value           integer  null,
    position        integer  not null,
    needs_evidence  boolean  not null
);

create table article (
    id                uuid        not null primary key,
    headline          text        not null,
    author_name       text        not null,
    author_id         uuid        null references person (id),
    deadline          timestamptz null,
    policy            text        not null,
    status            text        not null,
    language          text        not null,
    current_revision  uuid        not null,
    slug              text        null,
    version           integer     not null,
    created_by        uuid        not null references person (id),
    created_at        timestamptz not null
);

create unique index article_slug on article (slug) where slug is not null;

create table article_reviewer (
    article_id    uuid        not null references article (id),
    person_id     uuid        not null references person (id),
    primary key (article_id, person_id)
);

create table revision (
    id            uuid        not null primary key,
    article_id    uuid        not null references article (id),
    number        integer     not null,
    text          text        not null,
    note          text        null,
    created_by    uuid        not null references person (id),
    created_at    timestamptz not null
);

create unique index revision_number on revision (article_id, number);

create table claim (
    id             uuid             not null primary key,
    article_id     uuid             not null references article (id),
    number         integer          null,
    wording        text             not null,
    kind           text             not null,
    claimant       text             null,
    priority       text             not null,
    status         text             not null,
    reason         text             null,
    suggested_for  text             null,
    worth          double precision null,
    assignee_id    uuid             null references person (id),
    version        integer          not null,
    created_by     uuid             null references person (id),
    created_at     timestamptz      not null
);

create unique index claim_number on claim (article_id, number) where number is not null;
create index claim_status on claim (status, article_id);
create index claim_assignee on claim (assignee_id, status);

-- A lost passage keeps its row in each later revision as a tombstone: its quote, without a place.
create table text_anchor (
    claim_id      uuid        not null references claim (id),
    revision_id   uuid        not null references revision (id),
    position      integer     not null,
    start_at      integer     not null,
    end_at        integer     not null,
    quote         text        not null,
    state         text        not null,
    primary key (claim_id, revision_id, position)
);

create index text_anchor_revision on text_anchor (revision_id);

create table clearance (
    id            uuid        not null primary key,
    article_id    uuid        not null references article (id),
    revision_id   uuid        not null references revision (id),
    start_at      integer     not null,
    end_at        integer     not null,
    cleared_by    uuid        not null references person (id),
    cleared_at    timestamptz not null
);

create unique index clearance_place on clearance (revision_id, start_at, end_at);

create table source (
    id                 uuid        not null primary key,
    kind               text        not null,
    title              text        not null,
    publisher          text        null,
    published_on       text        null,
    address            text        null,
    canonical_address  text        null,
    is_primary         boolean     not null,
    is_confidential    boolean     not null,
    withheld_because   text        null,
    notes              text        null,
    version            integer     not null,
    created_by         uuid        not null references person (id),
    created_at         timestamptz not null
);

create unique index source_address on source (canonical_address) where canonical_address is not null and not is_confidential;

create table evidence (
    id            uuid        not null primary key,
    claim_id      uuid        not null references claim (id),
    source_id     uuid        not null references source (id),
    stance        text        not null,
    excerpt       text        null,
    locator       text        null,
    version       integer     not null,
    created_by    uuid        not null references person (id),
    created_at    timestamptz not null,
    withdrawn_by  uuid        null references person (id),
    withdrawn_at  timestamptz null,
    withdrawn_because text    null
);

create index evidence_claim on evidence (claim_id);
create index evidence_source on evidence (source_id, claim_id) where withdrawn_at is null;

create table verdict (
    id            uuid        not null primary key,
    claim_id      uuid        not null references claim (id),
    rating        text        not null references rating (key),
    explanation   text        not null,
    state         text        not null,
    proposed_by   uuid        not null references person (id),
    proposed_at   timestamptz not null
);

create unique index verdict_current on verdict (claim_id) where state = 'Current';
create index verdict_claim on verdict (claim_id);

create table sign_off (
    id              uuid        not null primary key,
    verdict_id      uuid        not null references verdict (id),
    kind            text        not null,
    note            text        null,
    given_by        uuid        not null references person (id),
    given_at        timestamptz not null,
    voided_at       timestamptz null,
    voided_because  text        null
);

create index sign_off_verdict on sign_off (verdict_id);
create unique index sign_off_once on sign_off (verdict_id, given_by) where voided_at is null;

create table query (
    id            uuid        not null primary key,
    claim_id      uuid        not null references claim (id),
    question      text        not null,
    asked_by      uuid        not null references person (id),
    asked_at      timestamptz not null,
    answer        text        null,
    answered_by   uuid        null references person (id),
    answered_at   timestamptz null
);

create index query_claim on query (claim_id);

create table publication (
    id              uuid        not null primary key,
    article_id      uuid        not null references article (id),
    slug            text        not null,
    number          integer     not null,
    headline        text        not null,
    state           text        not null,
    note_kind       text        null,
    note            text        null,
    content         text        not null,
    content_hash    text        not null,
    published_by    uuid        not null references person (id),
    published_at    timestamptz not null
);

create unique index publication_number on publication (article_id, number);
create index publication_slug on publication (slug, number);
create index publication_state on publication (state, published_at);

-- Append-only: each row carries the SHA-256 of the one before; chain_head is where the next one hooks on.
create table change (
    sequence       bigint      not null primary key,
    at             timestamptz not null,
    person_id      uuid        null,
    kind           text        not null,
    article_id     uuid        null,
    claim_id       uuid        null,
    details        text        not null,
    previous_hash  text        not null,
    hash           text        not null
);

create index change_article on change (article_id, sequence);

create table chain_head (
    only_row      integer     not null primary key check (only_row = 1),
    sequence      bigint      not null,
    hash          text        not null
);

insert into chain_head (only_row, sequence, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

insert into rating (key, word, meaning, tone, value, position, needs_evidence) values
    ('accurate',      'Accurate',      'The claim holds as it is worded.',                              'accurate',   5,    1, true),
    ('needs-context', 'Needs context', 'True as far as it goes; without what is missing it misleads.',  'context',    3,    2, true),
    ('inaccurate',    'Inaccurate',    'The evidence contradicts the claim.',                           'inaccurate', 1,    3, true),
    ('unproven',      'Unproven',      'What could be found neither confirms nor refutes it.',          'unproven',   null, 4, false),
    ('outdated',      'Outdated',      'It held once; it no longer does.',                              'outdated',   2,    5, true);
