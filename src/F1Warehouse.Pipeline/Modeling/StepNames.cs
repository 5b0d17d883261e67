using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>What a step has to do with the names that the steps make.</summary>
/// <param name="Mentioned">
/// Those in its text, as whole words. Strings count, because they may be dynamic SQL; so do comments, where a script that
/// puts names together can say which.
/// </param>
/// <param name="Touched">Those that it makes, alters or may write to.</param>
internal sealed record StepNames(IReadOnlySet<string> Mentioned, IReadOnlySet<string> Touched)
{
    public static IReadOnlyList<StepNames> Of(IReadOnlyList<ModelStep> steps)
    {
        var made = steps.Select(Made).ToList();
        var known = SetOf(made.SelectMany(names => names));
        return [.. steps.Zip(made, (step, own) => new StepNames(
            SetOf(In(step.Text, known)),
            SetOf(own.Concat(Statements(step).SelectMany(statement => TouchedBy(statement, known))))))];
    }

    /// <summary>Whether the order of the two matters.</summary>
    public bool Meets(StepNames other) => Mentioned.Overlaps(other.Touched) || other.Mentioned.Overlaps(Touched);

    // The relation of its file, by the rule of the house, even where dynamic SQL makes it.
    private static List<string> Made(ModelStep step) =>
        [step.Title, .. Statements(step).Select(statement => CreatedObject.In(statement)?.Name).OfType<string>()];

    // The first name is what these are about; other statements may write to whatever they name.
    private static IEnumerable<string> TouchedBy(string statement, IReadOnlySet<string> known)
    {
        var tokens = SqlLexer.ReadCode(statement);
        return tokens[0].Is(statement, "create") || tokens[0].Is(statement, "alter") || tokens[0].Is(statement, "comment")
            ? tokens.Select(token => token.NameIn(statement)).OfType<string>().Where(known.Contains).Take(1)
            : In(statement, known);
    }

    private static IEnumerable<string> Statements(ModelStep step) => SqlStatementReader.Read(step.Text).Select(statement => statement.Text);

    private static IEnumerable<string> In(string text, IReadOnlySet<string> known) => known.Where(name => Holds(text, name));

    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if ((at == 0 || !SqlLexer.IsWordPart(text[at - 1])) && (end == text.Length || !SqlLexer.IsWordPart(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    private static HashSet<string> SetOf(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
