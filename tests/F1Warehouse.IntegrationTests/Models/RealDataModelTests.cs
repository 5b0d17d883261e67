using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>Answers that anybody who follows the sport can look up, asked of the real data.</summary>
public sealed class RealDataModelTests(TestServer server)
{
    // Question, answer as text.
    private static readonly (string Sql, string Answer)[] KnownAnswers =
    [
        ("select string_agg(wins || '/' || championships, ' ' order by driver_ref) from dim_drivers where driver_ref in ('hamilton', 'michael_schumacher', 'max_verstappen')", "105/7 63/4 91/7"),
        ("select wins || '/' || championships from dim_constructors where constructor_ref = 'ferrari'", "248/16"),
        ("select total_points from fct_driver_performance where season = 2021 and driver_ref = 'max_verstappen'", "395.5"),
        ("select race_points || ' + ' || sprint_points || ' = ' || total_points from fct_driver_performance where season = 2023 and driver_ref = 'max_verstappen'", "530 + 45 = 575"),
        ("select string_agg(season || ' ' || driver_ref, ', ' order by season) from fct_driver_performance where is_champion and season in (1950, 1956, 1964, 1988, 2007, 2021)", "1950 farina, 1956 fangio, 1964 surtees, 1988 senna, 2007 raikkonen, 2021 max_verstappen"),
        ("select total_points || ' ' || championship_points from fct_driver_performance where season = 1988 and driver_ref = 'prost'", "105 87"),
        ("select championship_position || ' ' || championship_points || ' ' || is_excluded from fct_driver_performance where season = 1997 and driver_ref = 'michael_schumacher'", "26 78 true"),
        ("select championship_position || ' ' || is_champion || ' ' || is_excluded from fct_constructor_performance where season = 2007 and constructor_ref = 'mclaren'", "11 false true"),
        ("select total_points || ' ' || championship_points from fct_constructor_performance where season = 2018 and constructor_ref = 'force_india'", "111 52"),
        ("select total_points || ' ' || championship_points from fct_constructor_performance where season = 2020 and constructor_ref = 'racing_point'", "210 195"),
        ("select count(*) || ' ' || count(championship_position) from fct_constructor_performance where season < 1958", "161 0"),
        ("select count(distinct season) from fct_constructor_performance where is_champion", "67"),
        ("select count(*) from fct_driver_performance where is_champion", "75"),
        ("select sum(wins) from fct_driver_performance where season in (1951, 1956, 1957)", "27"),
        ("select count(*) || ' ' || sum(races_entered) from dim_drivers", "861 26668"),
        ("select longest_win_streak from dim_drivers where driver_ref = 'max_verstappen'", "10"),
        ("select age_at_first_win || ' ' || first_win from dim_drivers where driver_ref = 'max_verstappen'", "18.62 2016 Spanish Grand Prix"),
        ("select full_name from dim_drivers order by podiums desc limit 1", "Lewis Hamilton"),
        ("select name from dim_constructors where constructor_ref = 'lotus-pw'", "Lotus-Pratt & Whitney"),
        ("select wins || ' ' || one_twos || ' ' || driver_points_shares from fct_constructor_performance where season = 2023 and constructor_ref = 'red_bull'", "21 6 {\"perez\": 0.3314, \"max_verstappen\": 0.6686}"),
        ("select qualifying_duels_won || ' ' || qualifying_duels_lost from fct_driver_performance where season = 2019 and driver_ref = 'russell'", "21 0"),
    ];

    [Fact]
    public async Task The_real_data_pass_every_rule_and_give_the_known_answers()
    {
        var folder = RealData.FolderOrSkip();
        var cancellation = TestContext.Current.CancellationToken;
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(folder, cancellation);
        await warehouse.ModelAsync(cancellation);
        Assert.All(await warehouse.VerifyAsync(cancellation), result => Assert.Equal(0, result.FailingRows));

        await using var connection = await warehouse.Database.DataSource.OpenConnectionAsync(cancellation);
        foreach (var (sql, answer) in KnownAnswers)
        {
            await using var question = new NpgsqlCommand(
                $"set search_path = {warehouse.Context.Schemas.Candidate.SearchPath()}; select ({sql})::text", connection);
            Assert.Equal((sql, answer), (sql, await question.ExecuteScalarAsync(cancellation)));
        }
    }
}
