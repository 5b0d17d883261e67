/** A season as its data file holds it. */

export interface SeasonRace {
    race_id: number; round: number; race_name: string; race_date: string; circuit_id: number; is_sprint_weekend: boolean; factor: number;
}

export interface SeasonResult {
    race_id: number; round: number; driver_id: number; constructor_id: number; grid: number | null; finish_position: number | null;
    position_order: number; position_text: string; points: number; laps: number; status: string; status_group: string;
    fastest_lap_rank: number | null; sprint_position: number | null; sprint_points: number | null;
}

export interface SeasonDriver {
    driver_id: number; main_constructor_id: number; championship_position: number | null; championship_points: number | null; total_points: number;
    official_points: number | null; official_position: number | null; is_champion: boolean; is_excluded: boolean; races_entered: number;
    wins: number; podiums: number; poles: number; fastest_laps: number; retirements: number; average_grid: number | null; average_finish: number | null;
    qualifying_duels_won: number; qualifying_duels_lost: number; race_duels_won: number; race_duels_lost: number; pace_gap_percent: number | null;
}

export interface SeasonConstructor {
    constructor_id: number; championship_position: number | null; championship_points: number | null; total_points: number; official_points: number | null;
    official_position: number | null; is_champion: boolean; is_excluded: boolean; races_entered: number; wins: number; podium_places: number; poles: number;
    one_twos: number; retirements_mechanical: number; median_pit_stop_seconds: number | null;
}

export interface Standing { round: number; championship_position: number | null; championship_points: number }

export interface SeasonData {
    season: number;
    calendar: { last_scheduled_round: number; last_round_with_results: number | null; are_driver_standings_final: boolean } | null;
    points: { win: number | null; sprint_win: number | null; fastest_lap: number | null; are_scores_dropped: boolean };
    races: SeasonRace[];
    results: SeasonResult[];
    qualifying: { race_id: number; driver_id: number; qualifying_position: number | null }[];
    driver_standings: (Standing & { driver_id: number })[];
    constructor_standings: (Standing & { constructor_id: number })[];
    drivers: SeasonDriver[];
    constructors: SeasonConstructor[];
}

/**
 * The round after which nobody could catch the champion any more, even by winning all that was left; null where scores were
 * dropped, where the season is not over or the points of a win are not known.
 */
export function decidingRound(data: SeasonData): number | null {
    const champion = data.drivers.find(driver => driver.is_champion)?.driver_id;
    const { win, sprint_win, fastest_lap, are_scores_dropped } = data.points;
    if (champion === undefined || win === null || are_scores_dropped) {
        return null;
    }

    const rounds = [...new Set(data.driver_standings.map(row => row.round))].sort((one, other) => one - other);
    return rounds.find(round => {
        const standings = data.driver_standings.filter(row => row.round === round);
        const ahead = standings.find(row => row.driver_id === champion)?.championship_points ?? 0;
        const second = Math.max(0, ...standings.filter(row => row.driver_id !== champion).map(row => row.championship_points));
        const left = data.races.filter(race => race.round > round)
            .reduce((sum, race) => sum + win * Math.max(race.factor, 1) + (fastest_lap ?? 0) + (race.is_sprint_weekend ? sprint_win ?? 0 : 0), 0);
        return ahead - second > left;
    }) ?? rounds.at(-1) ?? null;
}
