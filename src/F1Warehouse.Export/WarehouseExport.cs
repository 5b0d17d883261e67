using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Export;

/// <summary>Writes relations of the live release into files, one each, all of one state of the database.</summary>
/// <param name="context">The warehouse.</param>
/// <param name="folder">Where the files go; made where it is missing, and files of these names are replaced.</param>
/// <param name="format">What is written.</param>
public sealed class WarehouseExport(PipelineContext context, string folder, ExportFormat format)
{
    private const string KeyOf =
        """
        select to_regclass(format('%I.%I', $1::text, $2::text)) is not null, array(
            select a.attname::text from pg_constraint k, unnest(k.conkey) with ordinality as key (attnum, place)
            join pg_attribute a using (attnum)
            where k.conrelid = to_regclass(format('%I.%I', $1::text, $2::text)) and k.contype = 'p' and a.attrelid = k.conrelid order by place)
        """;

    /// <param name="relations">What is written.</param>
    /// <param name="written">Told of each file.</param>
    /// <param name="cancellation">Stops it; a file that is not complete is not left behind.</param>
    /// <exception cref="ConfigurationException">Nothing is live, a relation is not there, or a file cannot be written.</exception>
    public async Task RunAsync(IReadOnlyList<GraphNode> relations, Action<ExportedFile> written, CancellationToken cancellation)
    {
        await using var snapshot = await ReadSnapshot.OpenAsync(context.Database, [context.Schemas.Live.Raw], cancellation);
        if (await ReleasePlace.LiveAsync(snapshot.Connection, context.Schemas, cancellation) is null)
        {
            throw new ConfigurationException($"base schema '{context.Schemas.BaseName}' has no live release: f1warehouse run makes one");
        }

        // All are found before the first is written.
        var found = new List<ExportedRelation>();
        foreach (var node in relations)
        {
            found.Add(await FindAsync(snapshot.Connection, node.SchemaIn(context.Schemas.Live)!, node.Name, cancellation));
        }

        foreach (var relation in found)
        {
            written(await WriteAsync(snapshot.Connection, relation, cancellation));
        }
    }

    private static async Task<ExportedRelation> FindAsync(NpgsqlConnection connection, string schema, string name, CancellationToken cancellation)
    {
        var (exists, key) = (await Statements.ReadAsync(
            connection, KeyOf, row => (row.GetBoolean(0), row.GetFieldValue<string[]>(1)), cancellation, schema, name))[0];
        return exists
            ? new ExportedRelation(schema, name, key)
            : throw new ConfigurationException($"{schema}.{name} is not in the live release, which other scripts made: f1warehouse run makes one of these; nothing was written");
    }

    private async Task<ExportedFile> WriteAsync(NpgsqlConnection connection, ExportedRelation relation, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"{relation.Name}.{format.ToStoredName()}");
        // Half a file must not look like one.
        var whole = $"{path}.{Guid.NewGuid():N}";
        try
        {
            Directory.CreateDirectory(folder);
            long rows;
            await using (var file = File.Create(whole))
            {
                rows = format == ExportFormat.Xlsx
                    ? await ExcelFile.WriteAsync(connection, relation, file, cancellation)
                    : await CsvFile.WriteAsync(connection, relation, file, cancellation);
            }

            File.Move(whole, path, overwrite: true);
            return new ExportedFile(relation.ToString(), path, rows);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{path} cannot be written: {cause.Message}", cause);
        }
        finally
        {
            if (File.Exists(whole))
            {
                File.Delete(whole);
            }
        }
    }
}
