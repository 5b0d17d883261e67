using System.CommandLine;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The option <c>--select</c>, which means the same for every verb.</summary>
internal static class SelectOption
{
    /// <param name="what">What the verb does with what is selected, as the beginning of a sentence.</param>
    /// <param name="consequence">What follows from it; null = nothing else.</param>
    public static Option<string[]> Create(string what, string? consequence = null)
    {
        var option = new Option<string[]>("--select")
        {
            HelpName = "name|tag:…|layer:…|kind:…|path:…",
            Description = $"{what}: a name, tag:…, layer:…, kind:… (of rules) or path:… (below database/), with * and ?; + before it adds what it is made of, "
                + "behind it what is made of it (+fct_driver_performance, stg_results+); several add up, a comma takes what meets both sides."
                + (consequence is null ? "" : $" {consequence}"),
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        Completions.OfSelections(option);
        return option;
    }
}
