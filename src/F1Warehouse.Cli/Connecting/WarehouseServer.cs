using F1Warehouse.EmbeddedPostgres;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The embedded server of a checkout: in <c>.postgres/</c>, with the programs that <c>F1W_POSTGRES_BIN</c> names or that are found.</summary>
internal static class WarehouseServer
{
    private const string BinariesVariable = "F1W_POSTGRES_BIN";

    /// <summary>The value of the variable that passes over what is installed.</summary>
    private const string ByNpm = "npm";

    /// <param name="workspace">The checkout.</param>
    /// <param name="variables">Name the programs.</param>
    /// <param name="report">Hears of what takes seconds.</param>
    public static EmbeddedServer Of(Workspace workspace, Variables variables, Action<string> report) =>
        new(OptionsOf(workspace, variables, report));

    /// <inheritdoc cref="Of"/>
    public static EmbeddedServerOptions OptionsOf(Workspace workspace, Variables variables, Action<string> report)
    {
        var named = variables[BinariesVariable];
        var npm = workspace.EmbeddedPostgres;
        return new EmbeddedServerOptions(Path.Combine(workspace.Root, ".postgres"))
        {
            BinariesFolder = named is null or ByNpm ? null : Path.GetFullPath(named, workspace.Root),
            BinariesSetting = BinariesVariable,
            SearchInstalled = named != ByNpm,
            NpmFolder = Directory.Exists(npm) ? npm : null,
            Report = report,
        };
    }
}
