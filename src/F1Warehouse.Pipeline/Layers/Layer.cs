namespace F1Warehouse.Pipeline.Layers;

/// <summary>
/// A layer of the warehouse: the folders of its scripts, the schemas of its relations, how they are called. The only place
/// that knows; data flows from each layer into the next.
/// </summary>
public sealed class Layer
{
    /// <summary>The books: schema <c>f1_warehouse</c>.</summary>
    public static Layer Metadata { get; } = new("metadata", [], new LayerFolder("metadata", null));

    /// <summary>
    /// Tables that we fill ourselves, with a CSV file each. They read nothing and may be read by all, so that they stand before
    /// the data; the first that the model stage applies.
    /// </summary>
    public static Layer Seeds { get; } = new("seeds", ["seed_"], new LayerFolder("seeds", ""));

    /// <summary>What the files hold.</summary>
    public static Layer Raw { get; } = new("raw", [], new LayerFolder("migrations", null));

    /// <summary>Renamed, cast, cleaned: one view per raw table.</summary>
    public static Layer Staging { get; } = new("staging", ["stg_"], new LayerFolder("models/10_staging", ""));

    /// <summary>Another grain, or a complexity of its own.</summary>
    public static Layer Intermediate { get; } = new("intermediate", ["int_"], new LayerFolder("models/20_intermediate", ""));

    /// <summary>What readers ask. <c>core</c> first, because facts refer to dimensions.</summary>
    public static Layer Marts { get; } = new(
        "marts", ["dim_", "fct_"],
        new LayerFolder("models/30_marts/core", "_core_schema"),
        new LayerFolder("models/30_marts/driver_performance", "_driver_performance_schema"),
        new LayerFolder("models/30_marts/constructor_performance", "_constructor_performance_schema"),
        new LayerFolder("models/30_marts/race_performance", "_race_performance_schema"));

    /// <summary>All layers in the order of the data.</summary>
    public static IReadOnlyList<Layer> All { get; } = [Metadata, Seeds, Raw, Staging, Intermediate, Marts];

    /// <summary>Those whose scripts the model stage applies, seeds among them.</summary>
    public static IReadOnlyList<Layer> Models { get; } = [.. All.Where(layer => layer.Prefixes.Count > 0)];

    private Layer(string name, IReadOnlyList<string> prefixes, params IReadOnlyList<LayerFolder> folders) =>
        (Name, Prefixes, Folders) = (name, prefixes, folders);

    /// <summary>As manifests, reports and <c>--select layer:…</c> call it.</summary>
    public string Name { get; }

    /// <summary>How the names of its relations begin; empty where the layer has no models.</summary>
    public IReadOnlyList<string> Prefixes { get; }

    /// <summary>Where its scripts lie, in the order in which they are applied.</summary>
    public IReadOnlyList<LayerFolder> Folders { get; }

    /// <summary>Its place in <see cref="All"/>.</summary>
    public int Order => All.TakeWhile(layer => layer != this).Count();

    public bool HoldsModels => Prefixes.Count > 0;

    /// <summary>The layer that this one reads; null for the first.</summary>
    public Layer? Before => Order == 0 ? null : All[Order - 1];

    public bool IsAfter(Layer other) => Order > other.Order;

    /// <summary>The layer of a script.</summary>
    /// <param name="script">Its path below <c>database/</c>, with slashes.</param>
    public static Layer OfScript(string script) =>
        All.FirstOrDefault(layer => layer.Folders.Any(folder => script.StartsWith($"{folder.Path}/", StringComparison.Ordinal)))
        ?? throw new ArgumentException($"{script} lies in the folder of no layer", nameof(script));

    /// <summary>The layer of a relation by its name; <see cref="Raw"/> for what no model is called.</summary>
    public static Layer OfRelation(string name) =>
        Models.FirstOrDefault(layer => layer.Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length)) ?? Raw;

    /// <summary>The last of the layers that these relations are of; <see cref="Raw"/> where they are none's.</summary>
    public static Layer Highest(IEnumerable<string> relations) => relations.Select(OfRelation).Append(Raw).MaxBy(layer => layer.Order)!;

    public override string ToString() => Name;
}
