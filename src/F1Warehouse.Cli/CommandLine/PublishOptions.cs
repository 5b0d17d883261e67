using System.CommandLine;
using System.Globalization;
using F1Warehouse.Pipeline.Publishing;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The options of a verb that makes a release live.</summary>
internal sealed class PublishOptions
{
    private readonly Option<TimeSpan?> patience = new("--patience")
    {
        HelpName = "time",
        Description = "How long to wait for readers and older transactions to end: 90s, 2m, 1h. Default: two minutes.",
    };

    private readonly Option<bool> discardChanges = new("--discard-changes")
    {
        Description = "Go on without what was changed by hand on the live release and cannot be carried over; f1warehouse status lists it.",
    };

    private readonly Option<bool> allowLoss = new("--allow-loss")
    {
        Description = "Publish although relations lose more than a tenth of their rows, or all.",
    };

    private readonly Option<bool> noDiff = new("--no-diff")
    {
        Description = "Do not compare the candidate with what is live before it is published; history then does not tell what it changed.",
    };

    private readonly Option<int> keep = new("--keep")
    {
        HelpName = "number",
        Description = "How many past releases are kept for a rollback, at least 1. Default: 1.",
        DefaultValueFactory = _ => 1,
    };

    public PublishOptions()
    {
        patience.CustomParser = result => Durations.Read(result, "--patience");
        keep.CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 1000)
            {
                result.AddError($"--keep {result.Tokens[0].Value}: expected a number from 1 to 1000.");
            }

            return number;
        };
    }

    /// <summary>Gives a verb the options that it can have.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="isNewRelease">Whether the release is new, so that rows can be lost and past releases pushed out.</param>
    public void AddTo(Command verb, bool isNewRelease)
    {
        foreach (var option in isNewRelease ? [patience, discardChanges, allowLoss, keep, noDiff] : new Option[] { patience, discardChanges })
        {
            verb.Add(option);
        }
    }

    /// <summary>Whether the candidate is compared with what is live.</summary>
    public bool Compares(ParseResult parsed) => !parsed.GetValue(noDiff);

    public PublishSettings Read(ParseResult parsed, bool isNewRelease) => new()
    {
        Patience = parsed.GetValue(patience),
        DiscardChanges = parsed.GetValue(discardChanges),
        AllowLoss = isNewRelease && parsed.GetValue(allowLoss),
        Keep = isNewRelease ? parsed.GetValue(keep) : 1,
    };
}
