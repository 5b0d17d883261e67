using System.CommandLine.Parsing;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Reads which datasets a load leaves out.</summary>
internal static class LeftOutDatasets
{
    /// <summary>Those that can be left out, for messages.</summary>
    public static string Possible { get; } =
        string.Join(", ", Dataset.All.Where(dataset => dataset.IsDispensable).Select(dataset => dataset.Name));

    public static Dataset[] Parse(ArgumentResult result)
    {
        const StringSplitOptions Clean = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var datasets = new HashSet<Dataset>();
        foreach (var name in result.Tokens.SelectMany(token => token.Value.Split(',', Clean)))
        {
            if (Dataset.All.FirstOrDefault(dataset => dataset.Name == name) is { IsDispensable: true } dataset)
            {
                datasets.Add(dataset);
            }
            else
            {
                result.AddError($"--without {name}: expected one of {Possible}.");
            }
        }

        return [.. datasets];
    }
}
