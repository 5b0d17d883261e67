-- For every rule of database/verification a change to the sample that the rule must notice. Each is undone again.

-- assert_circuits_and_races_agree_with_raw_data
update dim_circuits set winning_drivers = winning_drivers + 1 where circuit_id = (select circuit_id from races where race_id = 5);

-- assert_constructor_marts_agree_with_raw_data
update fct_constructor_performance set championship_points = championship_points + 1 where season = 2032;

-- assert_constructor_results_agree_with_results
update constructor_results set points = points + 1 where race_id = 5 and constructor_id = 1;

-- assert_constructor_standings_are_in_order
update constructor_standings set championship_position = championship_position + 1 where race_id = 5;

-- assert_constructor_standings_follow_from_points
update constructor_standings set points = points - 15 where race_id = 5 and constructor_id = 1;

-- assert_constructor_standings_wins_agree_with_results
update constructor_standings set wins = wins + 1 where race_id = 5 and constructor_id = 1;

-- assert_dimensions_add_up_the_seasons
update dim_drivers set poles = poles + 1 where driver_id = 1;

-- assert_driver_marts_agree_with_raw_data
update fct_driver_performance set average_grid = average_grid - 0.5 where season = 2032 and driver_id = 1;

-- assert_driver_standings_are_in_order
update driver_standings set points = points + 500 where race_id = 5 and championship_position = 4;

-- assert_driver_standings_follow_from_points
update results set points = points + 1 where race_id = 3 and finish_position = 1;

-- assert_driver_standings_wins_agree_with_results
update driver_standings set wins = wins + 1 where race_id = 5 and driver_id = 1;

-- assert_drivers_and_constructors_balance
update fct_driver_performance set race_duels_won = race_duels_won + 1 where season = 2032 and driver_id = 1;

-- assert_drivers_have_a_plausible_age
update drivers set date_of_birth = date '2024-01-01' where driver_id = 1;

-- assert_every_race_with_results_has_standings
delete from driver_standings where race_id = 5;

-- assert_every_status_is_mapped
update status set status = 'Abducted' where status_id = 3;

-- assert_fastest_lap_points_of_the_1950s
insert into seasons (season, url) values (1955, 'a season of the points system of 1955');
update races set season = 1955 where race_id = 5;

-- assert_fastest_lap_speeds_are_of_one_circuit
update results set fastest_lap_speed_kph = fastest_lap_speed_kph + 3 where race_id = 5 and fastest_lap_rank = 1;

-- assert_fastest_laps_are_ranked_by_time
update results set fastest_lap_time = fastest_lap_time * 2 where race_id = 5 and fastest_lap_rank = 1;

-- assert_finish_positions_are_dense
update results set position_text = 'R' where race_id = 5 and position_text = '4';

-- assert_finished_seasons_have_final_standings
delete from driver_standings where race_id = 31;

-- assert_gaps_increase_with_position
update results set milliseconds = milliseconds - 600000 where race_id = 5 and finish_position = 2;

-- assert_grid_positions_are_unique
update results set grid = 3 where race_id = 5 and grid = 4;

-- assert_lap_pace_agrees_with_raw_data
update fct_lap_pace set laps_led = laps_led - 1 where (race_id, driver_id) = (select race_id, driver_id from fct_lap_pace where laps_led > 0 limit 1);

-- assert_lap_times_add_up_to_race_times
update int_race_pace set timed_milliseconds = timed_milliseconds + 7
where race_id = 5 and driver_id = (select driver_id from results where race_id = 5 and finish_position = 1);

-- assert_lap_times_agree_with_milliseconds
update lap_times set lap_time = lap_time + interval '1 millisecond' where race_id = 5 and lap = 2 and position = 1;

-- assert_laps_agree_with_results
update results set laps = laps + 3 where race_id = 5 and finish_position = 1;

-- assert_laps_decrease_with_position
update results set laps = laps - 1 where race_id = 5 and finish_position = 1;

-- assert_models_keep_every_entry
delete from fct_driver_performance where season = 2031 and driver_id = 26;

-- assert_names_are_clean
update constructors set name = 'Sm&iacute;th' where constructor_id = 1;

-- assert_nobody_leaves_the_constructor_standings
delete from constructor_standings where race_id = 5 and constructor_id = 1;

-- assert_nobody_leaves_the_driver_standings
delete from driver_standings where race_id = 5 and driver_id = 1;

-- assert_one_car_on_pole
update results set grid = 22 where race_id = 5 and grid = 1;

-- assert_one_champion_per_finished_season
update fct_driver_performance set is_champion = false where season = 2032;

-- assert_one_fastest_lap_per_race
update results set fastest_lap_rank = 1 where race_id = 5 and fastest_lap_rank = 2;

-- assert_one_winner_per_race
update results set position_text = '1' where race_id = 5 and position_text = '2';

-- assert_pit_stops_are_in_order
update pit_stops set time_of_day = time '00:00' where race_id = 27 and stop = 2;

-- assert_pit_stops_are_on_laps_driven
update pit_stops set lap = 99 where race_id = 5;

-- assert_positions_agree_with_position_text
update results set finish_position = 5 where race_id = 5 and finish_position = 4;

-- assert_positions_within_a_lap_are_unique
update lap_times set position = 2 where race_id = 5 and lap = 2 and position = 1;

-- assert_qualifying_positions_are_dense
update qualifying set position = 2 where race_id = 5 and position = 1;

-- assert_race_points_follow_from_positions
update results set points = 24 where race_id = 5 and finish_position = 1;

-- assert_race_results_add_up_to_seasons
update fct_race_results set points = points + 1, total_points = total_points + 1 where race_id = 5 and is_win;

-- assert_race_results_agree_with_raw_data
update fct_race_results set gap_milliseconds = gap_milliseconds + 1 where race_id = 5 and finish_position = 2;

-- assert_race_times_agree_with_milliseconds
update results set milliseconds = milliseconds + 1 where race_id = 5 and finish_position = 2;

-- assert_references_are_unique
update drivers set driver_ref = 'quillfeather' where driver_id = 2;

-- assert_rounds_follow_the_calendar
update races set race_date = race_date + 60 where race_id = 5;

-- assert_row_counts_match_load_record
delete from pit_stops where race_id = 5 and stop = 1;

-- assert_sessions_come_before_the_race
update races set qualifying_date = race_date + 1 where race_id = 5;

-- assert_sprint_points_follow_from_positions
update sprint_results set points = points + 1 where finish_position = 1;

-- assert_sprint_positions_are_dense
update sprint_results set position_text = 'R' where finish_position = 1;

-- assert_sprints_are_in_the_calendar
update races set sprint_date = race_date - 1 where race_id = 5;

-- assert_staging_keeps_every_row
create or replace view stg_seasons as select season, url as wikipedia_url, loaded_at from seasons where season > 2031;

-- assert_standings_are_not_repeated
insert into driver_standings (
    driver_standings_id, race_id, driver_id, points, championship_position, position_text, wins
)
select 1000000, race_id, driver_id, points, championship_position, position_text, wins
from driver_standings
where race_id = 5 and driver_id = 1;

-- assert_standings_do_not_contradict
insert into constructor_standings (
    constructor_standings_id, race_id, constructor_id, points, championship_position, position_text, wins
)
select 1000000, race_id, constructor_id, points + 1, championship_position, position_text, wins
from constructor_standings
where race_id = 5 and constructor_id = 1;
