using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Editions;

/// <summary>Every edition is published as it is, and docs/editions.md tells what each was warned about.</summary>
public sealed class EditionDocumentTests(TestServer server, PublishedEditions editions)
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "editions.md");

    [Fact]
    public async Task The_document_says_what_a_run_of_each_edition_says()
    {
        Assert.SkipUnless(Edition.AllAreAskedFor, "all editions take minutes: F1W_TEST_EDITIONS=all asks for them");
        var reports = new List<EditionReport>();
        foreach (var name in Edition.Names)
        {
            var edition = await editions.OfAsync(name, server, TestContext.Current.CancellationToken);
            reports.Add(await EditionReport.ReadAsync(edition, TestContext.Current.CancellationToken));
        }

        var written = EditionDocument.Write(reports);
        if (Environment.GetEnvironmentVariable("F1W_WRITE_DOCUMENTS") == "1")
        {
            await File.WriteAllTextAsync(Document, written, TestContext.Current.CancellationToken);
        }

        Assert.Equal(written, await File.ReadAllTextAsync(Document, TestContext.Current.CancellationToken));
    }
}
