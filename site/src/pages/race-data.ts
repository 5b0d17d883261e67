/** A race as its data file holds it. Times are milliseconds. */

export interface RaceResult {
    driver_id: number; constructor_id: number; grid: number | null; finish_position: number | null; position_order: number;
    position_text: string; points: number; laps: number; status: string; status_group: string; finish_time: string | null; milliseconds: number | null;
    fastest_lap_rank: number | null; fastest_lap_number: number | null; fastest_lap_milliseconds: number | null; fastest_lap_speed_kph: number | null;
}

export interface Stop { driver_id: number; stop: number; lap: number; milliseconds: number }

export interface DriverLaps { driver_id: number; first_lap: number; positions: number[]; milliseconds: number[] }

export interface RaceData {
    race_id: number;
    results: RaceResult[];
    qualifying: { driver_id: number; constructor_id: number; qualifying_position: number | null; q1: number | null; q2: number | null; q3: number | null }[];
    sprint: { driver_id: number; constructor_id: number; grid: number | null; finish_position: number | null; position_text: string; laps: number; points: number; status: string }[];
    stops: Stop[];
    laps: DriverLaps[];
}
