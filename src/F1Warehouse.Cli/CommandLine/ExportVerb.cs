using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Export;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Writes relations of what is live into files. Reads only.</summary>
internal static class ExportVerb
{
    private const string Marts = "layer:marts";

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var select = SelectOption.Create("Write these relations", "Default: layer:marts.");
        var to = new Option<string?>("--to")
        {
            HelpName = "folder",
            Description = "Where the files go, one for each relation; files of these names are replaced. Default: artifacts/export.",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "csv|xlsx",
            Description = "csv, as PostgreSQL writes it, or xlsx: a workbook each, with numbers, dates and truth values as such. Default: csv.",
            DefaultValueFactory = _ => ExportFormat.Csv.ToStoredName(),
        };
        format.AcceptOnlyFromAmong([.. Enum.GetValues<ExportFormat>().Select(known => known.ToStoredName())]);
        var verb = new Command("export", "Write the marts, or other relations of what is live, into files, all of one snapshot.")
        {
            select, format, to, options.Connection, options.Database, options.BaseSchema, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("export", settings.Verbosity, async session =>
            {
                var scripts = new DatabaseFolder(session.Workspace.Scripts);
                var schemas = WarehouseSchemas.For(settings.BaseSchema);
                var graph = ScriptGraph.Read(scripts, session.Observer).WithoutRules();
                var relations = GraphSelection.Choose(graph, parsed.GetValue(select) is { Length: > 0 } named ? named : [Marts], _ => true, "relation");
                var target = await settings.ResolveAsync(session, cancellation);
                await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
                var folder = Path.GetFullPath(parsed.GetValue(to) ?? Path.Combine(session.Workspace.Root, "artifacts", "export"));
                await new WarehouseExport(new PipelineContext(database, schemas, scripts, session.Observer), folder, Enum.Parse<ExportFormat>(parsed.GetValue(format)!, ignoreCase: true))
                    .RunAsync(relations, file => session.Print([$"  {file.Relation}  {Figures.Count(file.Rows, "row")}  {file.Path}"]), cancellation);
            }, cancellation);
        });
        return verb;
    }
}
