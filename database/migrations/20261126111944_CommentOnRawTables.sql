COMMENT ON TABLE status IS 'One way in which a car''s race can end: status.csv.';

COMMENT ON TABLE sprint_results IS 'One car and driver in a sprint: sprint_results.csv, which editions before 2021 do not have. Its points are not in results.';

COMMENT ON TABLE seasons IS 'One season of the World Championship: seasons.csv.';

COMMENT ON TABLE results IS 'One car and driver in a race: results.csv. A shared drive gives two rows for one car, and in some races one driver two rows, so only result_id is a key.';

COMMENT ON TABLE races IS 'One race weekend, past or scheduled: races.csv. Times are UTC.';

COMMENT ON TABLE qualifying IS 'One driver in the qualifying of a race: qualifying.csv.';

COMMENT ON TABLE pit_stops IS 'One pit stop of one driver in a race: pit_stops.csv.';

COMMENT ON TABLE lap_times IS 'One lap of one driver in a race: lap_times.csv.';

COMMENT ON TABLE drivers IS 'One driver: drivers.csv.';

COMMENT ON TABLE driver_standings IS 'The championship standing of a driver after a race: driver_standings.csv.';

COMMENT ON TABLE constructors IS 'One constructor: constructors.csv.';

COMMENT ON TABLE constructor_standings IS 'The championship standing of a constructor after a race: constructor_standings.csv.';

COMMENT ON TABLE constructor_results IS 'The points of a constructor at a race weekend: constructor_results.csv. With those of the sprint until 2024, without them in later editions.';

COMMENT ON TABLE circuits IS 'One circuit that has held a World Championship race: circuits.csv.';

COMMENT ON COLUMN status.status IS 'In words: Finished, Engine, +1 Lap.';

COMMENT ON COLUMN status.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN status.status_id IS 'Key of the status. Editions differ in their numbers.';

COMMENT ON COLUMN sprint_results.status_id IS 'How the sprint ended for the car.';

COMMENT ON COLUMN sprint_results.race_id IS 'The race weekend.';

COMMENT ON COLUMN sprint_results.position_text IS 'The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.';

COMMENT ON COLUMN sprint_results.position_order IS 'The order in the result list, without gaps; every row has one.';

COMMENT ON COLUMN sprint_results.points IS 'Points that the sprint brought this driver; fractions exist.';

COMMENT ON COLUMN sprint_results.milliseconds IS 'Total time in milliseconds; null = not timed.';

COMMENT ON COLUMN sprint_results.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN sprint_results.laps IS 'Laps that the car completed.';

COMMENT ON COLUMN sprint_results.grid IS 'Place on the sprint''s grid; 0 = started from the pit lane or did not start; null = not known (yet).';

COMMENT ON COLUMN sprint_results.finish_time IS 'The winner''s total time or a gap to it, as written; null = not timed.';

COMMENT ON COLUMN sprint_results.finish_position IS 'Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what position_text says counts.';

COMMENT ON COLUMN sprint_results.fastest_lap_time IS 'Time of the fastest lap; null = not recorded.';

COMMENT ON COLUMN sprint_results.fastest_lap_rank IS 'Rank of the fastest lap among all drivers of the sprint; 0 = not ranked; null = not recorded. Recorded from 2025.';

COMMENT ON COLUMN sprint_results.fastest_lap_number IS 'The lap on which the driver''s fastest lap was driven; null = not recorded.';

COMMENT ON COLUMN sprint_results.driver_id IS 'The driver.';

COMMENT ON COLUMN sprint_results.constructor_id IS 'The constructor of the car.';

COMMENT ON COLUMN sprint_results.car_number IS 'Number on the car; null = not known.';

COMMENT ON COLUMN sprint_results.sprint_result_id IS 'Key of the row.';

COMMENT ON COLUMN seasons.url IS 'Address of the Wikipedia article; null in some editions.';

COMMENT ON COLUMN seasons.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN seasons.season IS 'Year of the championship.';

COMMENT ON COLUMN results.status_id IS 'How the race ended for the car.';

COMMENT ON COLUMN results.race_id IS 'The race weekend.';

COMMENT ON COLUMN results.position_text IS 'The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.';

COMMENT ON COLUMN results.position_order IS 'The order in the result list, without gaps; every row has one.';

COMMENT ON COLUMN results.points IS 'Points that the race brought this driver; fractions exist.';

COMMENT ON COLUMN results.milliseconds IS 'Total time in milliseconds; null = not timed.';

COMMENT ON COLUMN results.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN results.laps IS 'Laps that the car completed.';

COMMENT ON COLUMN results.grid IS 'Place on the grid; 0 = started from the pit lane or did not start; null = not known (yet).';

COMMENT ON COLUMN results.finish_time IS 'The winner''s total time or a gap to it, as written; null = not timed.';

COMMENT ON COLUMN results.finish_position IS 'Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what position_text says counts.';

COMMENT ON COLUMN results.fastest_lap_time IS 'Time of the fastest lap; null = not recorded.';

COMMENT ON COLUMN results.fastest_lap_speed_kph IS 'Average speed of the fastest lap, km/h; null = not recorded.';

COMMENT ON COLUMN results.fastest_lap_rank IS 'Rank of the fastest lap among all drivers of the race; 0 = not ranked; null = not recorded. Recorded from 2004.';

COMMENT ON COLUMN results.fastest_lap_number IS 'The lap on which the driver''s fastest lap was driven; null = not recorded.';

COMMENT ON COLUMN results.driver_id IS 'The driver.';

COMMENT ON COLUMN results.constructor_id IS 'The constructor of the car.';

COMMENT ON COLUMN results.car_number IS 'Number on the car; null = not known.';

COMMENT ON COLUMN results.result_id IS 'Key of the row.';

COMMENT ON COLUMN races.url IS 'Address of the Wikipedia article; null in some editions.';

COMMENT ON COLUMN races.sprint_time IS 'Start of the sprint, UTC; null = no sprint, or not recorded.';

COMMENT ON COLUMN races.sprint_date IS 'Day of the sprint; null = no sprint, or not recorded.';

COMMENT ON COLUMN races.season IS 'Year of the championship.';

COMMENT ON COLUMN races.round IS 'Number of the race within its season, from 1.';

COMMENT ON COLUMN races.race_time IS 'Start of the race, UTC; null = not recorded.';

COMMENT ON COLUMN races.race_date IS 'Day of the race.';

COMMENT ON COLUMN races.qualifying_time IS 'Start of qualifying, UTC; null = not recorded.';

COMMENT ON COLUMN races.qualifying_date IS 'Day of qualifying; null = not recorded.';

COMMENT ON COLUMN races.name IS 'Name of the race, for example Monaco Grand Prix.';

COMMENT ON COLUMN races.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN races.fp3_time IS 'Start of the third practice, UTC; null = not recorded.';

COMMENT ON COLUMN races.fp3_date IS 'Day of the third practice; null = not recorded.';

COMMENT ON COLUMN races.fp2_time IS 'Start of the second practice, UTC; null = not recorded.';

COMMENT ON COLUMN races.fp2_date IS 'Day of the second practice; null = not recorded.';

COMMENT ON COLUMN races.fp1_time IS 'Start of the first practice, UTC; null = not recorded.';

COMMENT ON COLUMN races.fp1_date IS 'Day of the first practice; null = not recorded.';

COMMENT ON COLUMN races.circuit_id IS 'Circuit where the race is held.';

COMMENT ON COLUMN races.race_id IS 'Key of the race weekend. Not in the order of dates.';

COMMENT ON COLUMN qualifying.race_id IS 'The race weekend.';

COMMENT ON COLUMN qualifying.q3_time IS 'Best lap of the third part; null = did not take part or no time set.';

COMMENT ON COLUMN qualifying.q2_time IS 'Best lap of the second part; null = did not take part or no time set.';

COMMENT ON COLUMN qualifying.q1_time IS 'Best lap of the first part, or of the whole qualifying; null = no time set.';

COMMENT ON COLUMN qualifying.position IS 'Position in qualifying, from 1; penalties come later.';

COMMENT ON COLUMN qualifying.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN qualifying.driver_id IS 'The driver.';

COMMENT ON COLUMN qualifying.constructor_id IS 'The constructor of the car.';

COMMENT ON COLUMN qualifying.car_number IS 'Number on the car.';

COMMENT ON COLUMN qualifying.qualifying_id IS 'Key of the row.';

COMMENT ON COLUMN pit_stops.time_of_day IS 'Local time of day at the circuit.';

COMMENT ON COLUMN pit_stops.milliseconds IS 'The same in milliseconds.';

COMMENT ON COLUMN pit_stops.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN pit_stops.lap IS 'The lap on which the car came in.';

COMMENT ON COLUMN pit_stops.duration IS 'From pit entry to pit exit; tens of minutes when the race was stopped meanwhile.';

COMMENT ON COLUMN pit_stops.stop IS 'Number of the stop: 1 = the driver''s first of the race.';

COMMENT ON COLUMN pit_stops.driver_id IS 'The driver.';

COMMENT ON COLUMN pit_stops.race_id IS 'The race weekend.';

COMMENT ON COLUMN lap_times.position IS 'Position in the race at the end of the lap.';

COMMENT ON COLUMN lap_times.milliseconds IS 'The same in milliseconds.';

COMMENT ON COLUMN lap_times.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN lap_times.lap_time IS 'Time of the lap.';

COMMENT ON COLUMN lap_times.lap IS 'Number of the lap, from 1.';

COMMENT ON COLUMN lap_times.driver_id IS 'The driver.';

COMMENT ON COLUMN lap_times.race_id IS 'The race weekend.';

COMMENT ON COLUMN drivers.url IS 'Address of the Wikipedia article; null in some editions.';

COMMENT ON COLUMN drivers.surname IS 'Family name.';

COMMENT ON COLUMN drivers.permanent_number IS 'The number a driver keeps for a whole career, a rule since 2014; null = has none.';

COMMENT ON COLUMN drivers.nationality IS 'Nationality, as an English adjective.';

COMMENT ON COLUMN drivers.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN drivers.forename IS 'First name.';

COMMENT ON COLUMN drivers.driver_ref IS 'Short name in lower case, unique: michael_schumacher.';

COMMENT ON COLUMN drivers.date_of_birth IS 'Day of birth.';

COMMENT ON COLUMN drivers.code IS 'Three letters, as on the timing screens; null = has none. Not unique: VER, MSC and others stand for two drivers each.';

COMMENT ON COLUMN drivers.driver_id IS 'Key of the driver.';

COMMENT ON COLUMN driver_standings.wins IS 'Races won so far in the season.';

COMMENT ON COLUMN driver_standings.race_id IS 'The race after which the standings were taken.';

COMMENT ON COLUMN driver_standings.position_text IS 'The position, D disqualified, E excluded, or - not ranked yet.';

COMMENT ON COLUMN driver_standings.points IS 'Points that count for the championship so far.';

COMMENT ON COLUMN driver_standings.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN driver_standings.driver_id IS 'The driver.';

COMMENT ON COLUMN driver_standings.championship_position IS 'Position in the championship, from 1; null = not ranked yet, which occurs since 2025.';

COMMENT ON COLUMN driver_standings.driver_standings_id IS 'Key of the row.';

COMMENT ON COLUMN constructors.url IS 'Address of the Wikipedia article; null in some editions.';

COMMENT ON COLUMN constructors.nationality IS 'Nationality, as an English adjective.';

COMMENT ON COLUMN constructors.name IS 'Name of the constructor.';

COMMENT ON COLUMN constructors.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN constructors.constructor_ref IS 'Short name in lower case, unique: mclaren.';

COMMENT ON COLUMN constructors.constructor_id IS 'Key of the constructor.';

COMMENT ON COLUMN constructor_standings.wins IS 'Races won so far in the season.';

COMMENT ON COLUMN constructor_standings.race_id IS 'The race after which the standings were taken.';

COMMENT ON COLUMN constructor_standings.position_text IS 'The position, D disqualified, E excluded, or - not ranked yet.';

COMMENT ON COLUMN constructor_standings.points IS 'Points that count for the championship so far.';

COMMENT ON COLUMN constructor_standings.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN constructor_standings.constructor_id IS 'The constructor.';

COMMENT ON COLUMN constructor_standings.championship_position IS 'Position in the championship, from 1; null = not ranked yet, which occurs since 2025.';

COMMENT ON COLUMN constructor_standings.constructor_standings_id IS 'Key of the row.';

COMMENT ON COLUMN constructor_results.status IS 'D = disqualified from the championship; null for all others.';

COMMENT ON COLUMN constructor_results.race_id IS 'The race weekend.';

COMMENT ON COLUMN constructor_results.points IS 'Points of the weekend.';

COMMENT ON COLUMN constructor_results.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN constructor_results.constructor_id IS 'The constructor.';

COMMENT ON COLUMN constructor_results.constructor_results_id IS 'Key of the row.';

COMMENT ON COLUMN circuits.url IS 'Address of the Wikipedia article; null in some editions.';

COMMENT ON COLUMN circuits.name IS 'Name of the circuit.';

COMMENT ON COLUMN circuits.longitude IS 'Longitude in degrees, east positive.';

COMMENT ON COLUMN circuits.location IS 'Town or region.';

COMMENT ON COLUMN circuits.loaded_at IS 'The moment of the load that brought this row, set by the server (now()).';

COMMENT ON COLUMN circuits.latitude IS 'Latitude in degrees, north positive.';

COMMENT ON COLUMN circuits.country IS 'Country.';

COMMENT ON COLUMN circuits.circuit_ref IS 'Short name in lower case, unique: monza.';

COMMENT ON COLUMN circuits.altitude_metres IS 'Metres above sea level; null = not known.';

COMMENT ON COLUMN circuits.circuit_id IS 'Key of the circuit.';

INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion")
VALUES ('20261126111944_CommentOnRawTables', '10.0.15');

