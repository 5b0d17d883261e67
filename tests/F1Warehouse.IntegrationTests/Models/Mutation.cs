using F1Warehouse.IntegrationTests.Infrastructure;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>A plausible mistake in a model, from <c>Mutations.txt</c>.</summary>
/// <param name="Model">The model's path below <c>models/</c>.</param>
/// <param name="Killer">"rules", or the name of the case that must fail.</param>
/// <param name="Original">Lines of the model.</param>
/// <param name="Mutated">As many or fewer lines in their place.</param>
internal sealed record Mutation(string Model, string Killer, string Original, string Mutated)
{
    public static IReadOnlyList<Mutation> All { get; } = [.. Read()];

    public string Name => $"{Path.GetFileNameWithoutExtension(Model)}: {Original.Trim()} → {Mutated.Trim()}";

    /// <summary>The product's scripts with this one mistake.</summary>
    public TestScripts Apply()
    {
        var scripts = new TestScripts();
        var product = Path.Combine(Repository.Root, "database");
        foreach (var file in new[] { "seeds", "models", "verification" }.SelectMany(folder =>
                     Directory.EnumerateFiles(Path.Combine(product, folder), "*", SearchOption.AllDirectories)))
        {
            scripts.Add(Path.GetRelativePath(product, file), File.ReadAllText(file));
        }

        var text = File.ReadAllText(Path.Combine(product, "models", Model));
        return text.Contains(Original, StringComparison.Ordinal)
            ? scripts.Add(Path.Combine("models", Model), text.Replace(Original, Mutated, StringComparison.Ordinal))
            : throw new InvalidDataException($"{Model} does not contain: {Original}");
    }

    private static IEnumerable<Mutation> Read()
    {
        var path = Path.Combine(Repository.Root, "tests", "F1Warehouse.IntegrationTests", "Models", "Mutations.txt");
        foreach (var section in File.ReadAllText(path).Split("\n== ").Skip(1))
        {
            var lines = section.TrimEnd().Split('\n');
            var heading = lines[0].Split(" | ");
            var body = lines[1..];
            var original = (body.Length + 1) / 2;
            yield return new Mutation(heading[0], heading[1], string.Join('\n', body[..original]), string.Join('\n', body[original..]));
        }
    }
}
