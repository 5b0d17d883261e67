using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Adds the constructors' points of a weekend, and both standings after it.</summary>
internal sealed class Championship(Race race, SampleRows rows)
{
    public void Update()
    {
        var races = rows.All<Race>().Where(other => other.Season == race.Season).Select(other => other.RaceId).ToHashSet();
        var results = rows.All<Result>().Where(result => races.Contains(result.RaceId)).ToList();
        var sprints = rows.All<SprintResult>().Where(result => races.Contains(result.RaceId)).ToList();

        var ofDrivers = results.Select(row => new Score(row.RaceId, row.DriverId, row.FinishPosition, row.Points))
            .Concat(sprints.Select(row => new Score(row.RaceId, row.DriverId, null, row.Points)));
        var ofConstructors = results.Select(row => new Score(row.RaceId, row.ConstructorId, row.FinishPosition, row.Points))
            .Concat(sprints.Select(row => new Score(row.RaceId, row.ConstructorId, null, row.Points))).ToList();

        AddConstructorResults(ofConstructors);
        foreach (var standing in Standing.Rank(ofDrivers, Valid(StewardsDecision.OnDrivers)))
        {
            rows.Add(new DriverStanding
            {
                DriverStandingsId = rows.NextId<DriverStanding>(),
                RaceId = race.RaceId,
                DriverId = standing.EntrantId,
                Points = standing.Points,
                ChampionshipPosition = standing.Position,
                PositionText = standing.PositionText,
                Wins = standing.Wins,
            });
        }

        foreach (var standing in Standing.Rank(ofConstructors, Valid(StewardsDecision.OnConstructors)))
        {
            rows.Add(new ConstructorStanding
            {
                ConstructorStandingsId = rows.NextId<ConstructorStanding>(),
                RaceId = race.RaceId,
                ConstructorId = standing.EntrantId,
                Points = standing.Points,
                ChampionshipPosition = standing.Position,
                PositionText = standing.PositionText,
                Wins = standing.Wins,
            });
        }
    }

    private void AddConstructorResults(IEnumerable<Score> scores)
    {
        var excluded = Valid(StewardsDecision.OnConstructors).Where(one => one.PositionText is not null)
            .Select(one => one.EntrantId).ToHashSet();
        foreach (var team in scores.Where(score => score.RaceId == race.RaceId).GroupBy(score => score.EntrantId))
        {
            rows.Add(new ConstructorResult
            {
                ConstructorResultsId = rows.NextId<ConstructorResult>(),
                RaceId = race.RaceId,
                ConstructorId = team.Key,
                Points = team.Sum(score => score.Points),
                Status = excluded.Contains(team.Key) ? "D" : null,
            });
        }
    }

    private List<StewardsDecision> Valid(IReadOnlyList<StewardsDecision> decisions) =>
        [.. decisions.Where(one => one.HoldsAt(race.Season, race.Round))];
}
