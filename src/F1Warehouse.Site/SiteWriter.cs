using System.Buffers;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Site.Contents;
using F1Warehouse.Site.Pages;
using F1Warehouse.Site.Snapshots;
using F1Warehouse.Site.Writing;

namespace F1Warehouse.Site;

/// <summary>Writes the site of a warehouse: pages, and beside them data of one snapshot of the database.</summary>
/// <param name="context">The warehouse.</param>
/// <param name="settings">What to write, and where.</param>
public sealed class SiteWriter(PipelineContext context, SiteSettings settings)
{
    private readonly ArrayBufferWriter<byte> buffer = new(1 << 16);

    /// <exception cref="ConfigurationException">There is no such release, no front end, or the folder cannot be written.</exception>
    public async Task<SiteReport> WriteAsync(CancellationToken cancellation)
    {
        var page = new SitePage(SiteBundle.Open(settings.Bundle));
        await using var snapshot = await WarehouseSnapshot.OpenAsync(context, settings.Candidate, cancellation);
        using var folder = new SiteFolder(settings.Output);
        int dataFiles;
        long bytes;
        await using (ISiteOutput output = settings.SingleFile ? new SingleFileOutput(folder.Scratch, page) : new FolderOutput(folder.Scratch, page))
        {
            await foreach (var (name, json) in ContentsAsync(snapshot, cancellation))
            {
                buffer.ResetWrittenCount();
                ColumnarJson.Write(json.Span, buffer);
                await output.AddAsync(name, buffer.WrittenMemory, cancellation);
            }

            bytes = await output.CompleteAsync(cancellation);
            dataFiles = output.DataFiles;
        }

        return new SiteReport(snapshot.ReleaseId, folder.Keep(), dataFiles, bytes);
    }

    private async IAsyncEnumerable<(string Name, ReadOnlyMemory<byte> Json)> ContentsAsync(
        WarehouseSnapshot snapshot, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var query in SiteQuery.Names)
        {
            await foreach (var (name, json) in SiteQuery.RowsAsync(snapshot, query, cancellation))
            {
                yield return (name, json);
            }
        }

        await foreach (var relation in RelationFiles.ReadAsync(snapshot, context.Scripts, cancellation))
        {
            yield return relation;
        }

        yield return await ChangesFile.ReadAsync(snapshot, cancellation);
        yield return LineageFile.Read(context.Scripts);
        yield return await RuleFile.ReadAsync(snapshot, context.Scripts, cancellation);
        yield return await QuestionFile.ReadAsync(snapshot, settings.Questions, cancellation);
    }
}
