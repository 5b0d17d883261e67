-- A race with results has exactly one winner; only the three shared wins of the 1950s have two, who drove one car.
-- severity: error
-- tags: results
-- since: 1950

with

shared_wins (season, race_name, evidence) as (
    values
    (1951, 'French Grand Prix', 'Fangio took over Fagioli''s car'),
    (1956, 'Argentine Grand Prix', 'Fangio took over Musso''s car'),
    (1957, 'British Grand Prix', 'Moss took over Brooks''s car'),
    (2031, 'Withering Grand Prix', 'the shared win that the synthetic data set of data/sample plants')
),

winners as (
    select
        race_id,
        count(*) filter (where finish_position = 1) as winners,
        count(distinct position_order) filter (where finish_position = 1) as winning_cars
    from results
    group by race_id
)

select
    races.season,
    races.round,
    races.name as race_name,
    winners.winners,
    winners.winning_cars
from winners
inner join races on races.race_id = winners.race_id
left join shared_wins on shared_wins.season = races.season and shared_wins.race_name = races.name
where
    winners.winning_cars <> 1
    or winners.winners <> case when shared_wins.season is null then 1 else 2 end;
