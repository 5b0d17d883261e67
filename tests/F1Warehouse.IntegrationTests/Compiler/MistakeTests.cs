using F1Warehouse.Compiler;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler;

public sealed class MistakeTests(TestServer server)
{
    public static IEnumerable<TheoryDataRow<string>> Kinds => Mistakes.All.Select(mistake => new TheoryDataRow<string>(mistake.What));

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_mistake_is_reported_once_at_its_line_and_column(string kind)
    {
        var mistake = Mistakes.All.Single(mistake => mistake.What == kind);
        using var scripts = new TestScripts()
            .Add("models/10_staging/stg_status.sql", "create view stg_status as select status_id, status from status;")
            .Add("verification/assert_ours.sql", TestScripts.Ours + "select 1 as n where false;")
            .Add("verification/assert_known.sql", TestScripts.Source("n") + "select 1 as n where false;")
            .AddSeed("seed_points", "code text primary key, points int not null check (points > 0)", "code,points\na,1\n")
            .AddSeed("seed_known_exceptions", "rule text, row_key text, reason text, evidence text", "rule,row_key,reason,evidence\nassert_known,1,x,\n")
            .Add(mistake.File, mistake.Script);

        var compilation = await scripts.CompileAsync(server);

        var found = Assert.Single(compilation.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal(Path.Combine(scripts.Folder, mistake.File), found.File);
        Assert.StartsWith($"({mistake.Place.Line},{mistake.Place.Column}): Error {mistake.Code}: ", Mistake.Describe(found), StringComparison.Ordinal);
        Assert.Contains(mistake.Message, found.Message, StringComparison.Ordinal);
    }
}
