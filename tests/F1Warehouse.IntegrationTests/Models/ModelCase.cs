using System.Globalization;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>
/// One file of <c>Cases/</c>: rows that the raw tables are given, and rows that a model must then hold. Lines with # are
/// comments; <c>[given results]</c> and <c>[expected fct_driver_performance where season = 2020]</c> begin a section, whose
/// first line names the columns.
/// </summary>
internal sealed record ModelCase(string Name, IReadOnlyList<CaseSection> Given, IReadOnlyList<CaseSection> Expected)
{
    private const string Stage = "Stage.case";

    public static string Folder { get; } = Path.Combine(
        Infrastructure.Repository.Root, "tests", "F1Warehouse.IntegrationTests", "Models", "Cases");

    /// <summary>The names of all cases.</summary>
    public static IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*.case").Select(Path.GetFileNameWithoutExtension)
        .Where(name => name != Path.GetFileNameWithoutExtension(Stage)).Order(StringComparer.Ordinal)!;

    /// <summary>A case on top of <c>Stage.case</c>, whose sections it replaces one by one.</summary>
    public static ModelCase Read(string name)
    {
        var sections = SectionsOf($"{name}.case");
        var given = sections.Where(section => section.Heading.StartsWith("given ", StringComparison.Ordinal)).ToList();
        return new ModelCase(
            name,
            [.. SectionsOf(Stage).Where(staged => given.TrueForAll(own => own.Heading != staged.Heading)), .. given],
            [.. sections.Where(section => section.Heading.StartsWith("expected ", StringComparison.Ordinal))]);
    }

    private static List<CaseSection> SectionsOf(string file)
    {
        var sections = new List<CaseSection>();
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                sections.Add(new CaseSection(line.Trim('[', ']'), [], []));
            }
            else if (sections[^1].Columns.Count == 0)
            {
                sections[^1].Columns.AddRange(line.Split(','));
            }
            else
            {
                var values = line.Split(',');
                if (values.Length != sections[^1].Columns.Count)
                {
                    throw new InvalidDataException(string.Create(
                        CultureInfo.InvariantCulture, $"{file}: {sections[^1].Columns.Count} columns, {values.Length} values: {line}"));
                }

                sections[^1].Rows.Add(values);
            }
        }

        return sections;
    }
}
