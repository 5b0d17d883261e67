using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class RuleSelectionTests
{
    private const string Source = "-- kind: source\n-- key: n\n";

    private static readonly VerificationQuery[] All =
    [
        Query.Parse(Source + "-- tags: laps\nselect 1 from lap_times", "assert_laps"),
        Query.Parse(Source + "-- tags: points\nselect 1 from results", "assert_points_of_races"),
        Query.Parse(Source + "-- tags: points, sprints\nselect 1 from stg_sprint_results", "assert_points_of_sprints"),
        Query.Parse("-- kind: pipeline\n-- guards: dim_drivers.wins\nselect 1 from dim_drivers", "assert_drivers"),
    ];

    private static ScriptGraph Scripts() => ScriptGraph.Read(new DatabaseFolder(Path.Combine(Repository.Root, "database")));

    [Theory]
    [InlineData("laps points_of_races points_of_sprints drivers")]
    [InlineData("laps", "assert_laps")]
    [InlineData("points_of_races points_of_sprints", "assert_points*")]
    [InlineData("laps", "assert_lap?")]
    [InlineData("points_of_races points_of_sprints", "tag:points")]
    [InlineData("points_of_sprints", "tag:s*")]
    [InlineData("laps points_of_races", "layer:raw")]
    [InlineData("points_of_sprints", "layer:staging")]
    [InlineData("laps points_of_sprints drivers", "layer:marts", "tag:sprints", "assert_laps")]
    [InlineData("points_of_races", "tag:points,layer:raw")]
    [InlineData("drivers", "kind:pipeline")]
    [InlineData("laps", "lap_times+,layer:raw")]
    [InlineData("points_of_sprints drivers", "sprint_results+")]
    [InlineData("points_of_races points_of_sprints", "kind:source,tag:points")]
    public void Rules_are_selected_by_name_tag_and_layer(string expected, params string[] selections) =>
        Assert.Equal(expected.Split(' ').Select(name => $"assert_{name}"), RuleSelection.Choose(All, Scripts, selections).Select(query => query.Name));

    [Theory]
    [InlineData("laps", "--select laps: no rule has this name; there are assert_drivers, assert_laps, assert_points_of_races, assert_points_of_sprints")]
    [InlineData("", "--select : no rule has this name; there are assert_drivers, assert_laps, assert_points_of_races, assert_points_of_sprints")]
    [InlineData("tag:lap", "--select tag:lap: no rule has this tag; there are laps, points, sprints")]
    [InlineData("layer:gold", "--select layer:gold: no rule has this layer; there are marts, raw, staging")]
    [InlineData("kind:sport", "--select kind:sport: no rule has this kind; there are pipeline, source")]
    [InlineData("owner:me", "--select owner:me: expected a name, tag:…, layer:…, kind:… or path:…, with + before it (what it is made of) or behind it (what is made of it)")]
    [InlineData("tag:laps,layer:marts", "--select tag:laps,layer:marts: no rule meets all parts of it")]
    public void A_selection_that_meets_nothing_tells_what_there_is(string selection, string expected) =>
        Assert.Equal(expected, Assert.Throws<ConfigurationException>(() => RuleSelection.Choose(All, Scripts, ["assert_laps", selection])).Message);
}
