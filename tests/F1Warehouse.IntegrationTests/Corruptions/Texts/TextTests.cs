using CsCheck;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Loading.Properties;
using F1Warehouse.Oracle.Csv;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Corruptions.Texts;

/// <summary>No text of a file makes a model or a rule fail: it is published, refused with its line, or found by a rule.</summary>
public sealed class TextTests(TestServer server)
{
    private static readonly int[] Wanted = [0, 3, 5];

    [Fact]
    public async Task Any_text_in_any_column_of_texts_ends_with_0_3_or_5()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(server, cancellation);
        using var data = new TestData();
        using var program = new ProductProgram(database.ConnectionString);
        var endings = new Dictionary<int, int>();
        await Changes.SampleAsync(
            async changes =>
            {
                foreach (var dataset in Dataset.All)
                {
                    Write(dataset, changes.Where(change => change.Dataset == dataset), data.Folder);
                }

                var run = await program.RunAsync("run", ["--data", data.Folder], cancellation);
                Assert.True(Wanted.Contains(run.ExitCode), $"{run}");
                endings[run.ExitCode] = endings.GetValueOrDefault(run.ExitCode) + 1;
            },
            // Each is a whole run.
            iter: PropertyCases.Or(6),
            threads: 1,
            print: changes => string.Join("; ", changes.Select(change => change.ToString())));
        Assert.True(endings.Keys.Any(code => code != 3), "no case came as far as the models");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", endings.Select(ending => $"exit {ending.Key}: {ending.Value}")));
    }

    private static Gen<TextChange[]> Changes { get; } =
        Gen.Select(
            Gen.Int[0, TextChange.Columns.Count - 1], Gen.Int[0, 1_000_000], PlausibleText.Any,
            (column, row, text) => new TextChange(TextChange.Columns[column].Dataset, TextChange.Columns[column].Column, row, text))
        .Array[1, 60];

    private static void Write(Dataset dataset, IEnumerable<TextChange> changes, string folder)
    {
        var file = CsvFile.Read(Path.Combine(TestWarehouse.SampleFolder, dataset.FileName));
        foreach (var change in changes)
        {
            change.ApplyTo(file);
        }

        file.Write(Path.Combine(folder, dataset.FileName));
    }
}
