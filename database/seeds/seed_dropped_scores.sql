-- How many results counted: one row per championship and period in which scores were dropped. Other seasons, drivers'
-- since 1991 and constructors' since 1979, count every result. Recomputed from the results, the table gives the
-- source's drivers' standings of every round of 74 of 75 seasons; the exceptions are in seed_deductions.

create table seed_dropped_scores (
    championship text not null,
    first_season int not null,
    last_season int not null,
    last_round_of_first_half int,
    best_of_first_half int not null,
    best_of_second_half int,
    source text not null,
    primary key (championship, first_season),
    constraint seed_dropped_scores_championship check (championship in ('drivers', 'constructors')),
    constraint seed_dropped_scores_seasons check (last_season >= first_season),
    constraint seed_dropped_scores_values check (best_of_first_half > 0 and best_of_second_half > 0),
    constraint seed_dropped_scores_halves check (
        (last_round_of_first_half is null) = (best_of_second_half is null)
    )
);

comment on table seed_dropped_scores is 'How many results of a season, or of each of its halves, counted.';
comment on column seed_dropped_scores.championship is 'drivers or constructors.';
comment on column seed_dropped_scores.first_season is 'First season of the rule.';
comment on column seed_dropped_scores.last_season is 'Last season of the rule.';
comment on column seed_dropped_scores.last_round_of_first_half is
    'Last round of the first half; null = the season was not divided.';
comment on column seed_dropped_scores.best_of_first_half is
    'Results that counted of the first half, or of the whole season where it was not divided.';
comment on column seed_dropped_scores.best_of_second_half is
    'Results that counted of the second half; null = the season was not divided.';
comment on column seed_dropped_scores.source is 'Public sources of the rule.';
