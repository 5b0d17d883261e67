namespace F1Warehouse.Pipeline.Verifying.Exceptions;

/// <summary>Why findings of a rule can be neither excepted nor accepted.</summary>
internal static class Refusal
{
    /// <param name="name">The rule as named.</param>
    /// <param name="query">The rule of that name; null = there is none.</param>
    /// <returns>Null where they can.</returns>
    public static string? Of(string name, VerificationQuery? query) => query switch
    {
        null => $"there is no rule {name}",
        { Rule.Kind: RuleKind.Pipeline } =>
            $"{name} is of kind pipeline: what it finds is wrong in the warehouse itself, and can be neither excepted nor accepted ({query.File.Path})",
        _ => null,
    };
}
