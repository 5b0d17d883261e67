using F1Warehouse.Cli.Connecting;
using F1Warehouse.EmbeddedPostgres;
using Npgsql;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

/// <summary>What comes of an option and variables; no server is started for these.</summary>
internal static class Resolved
{
    public static Task<ConnectionTarget> TargetAsync(string? option, params (string Name, string Value)[] variables)
    {
        var environment = variables.ToDictionary(variable => variable.Name, variable => variable.Value);
        var server = new EmbeddedServer(new EmbeddedServerOptions(Path.Combine(Path.GetTempPath(), "not-made"))
        {
            BinariesFolder = "no-programs",
        });
        return new WarehouseConnection(new Variables(environment, new Dictionary<string, string>()), server, new LibpqSecurity("/no-home", _ => { }))
            .ResolveAsync(option, TestContext.Current.CancellationToken);
    }

    public static async Task<NpgsqlConnectionStringBuilder> SettingsAsync(string? option, params (string Name, string Value)[] variables) =>
        new((await TargetAsync(option, variables)).ConnectionString);
}
