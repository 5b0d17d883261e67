using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Layers;

/// <summary>
/// The names of a warehouse's schemas, all derived from its base schema: live, candidate (<c>__next</c>) and previous
/// release (<c>__prev</c>). <c>__old</c> exists only while a publish is under way.
/// </summary>
public sealed class WarehouseSchemas
{
    /// <summary>The base schema whose raw tables live in <c>public</c>.</summary>
    public const string DefaultBase = "dbt_schema";

    /// <summary>The books, one for all warehouses of a database.</summary>
    public const string Metadata = "f1_warehouse";

    /// <summary>EF Core's own journal, a table beside the raw tables.</summary>
    public const string MigrationHistory = "__EFMigrationsHistory";

    /// <summary>The tables that are ours in a raw schema, which may hold others.</summary>
    public static IReadOnlyList<string> RawTables { get; } = [.. Dataset.All.Select(dataset => dataset.Name), MigrationHistory];

    private readonly string suffix;

    private WarehouseSchemas(string baseName, string suffix)
    {
        BaseName = baseName;
        this.suffix = suffix;
    }

    /// <summary>The base schema's own name, whichever suffix these names carry.</summary>
    public string BaseName { get; }

    /// <summary>The raw tables: <c>public</c> for the default base, else <c>&lt;base&gt;_raw</c>.</summary>
    public string Raw => (BaseName == DefaultBase ? "public" : $"{BaseName}_raw") + suffix;

    /// <summary>Staging views and intermediate tables.</summary>
    public string Base => BaseName + suffix;

    /// <summary>Where the relations of a folder of models live.</summary>
    public string Of(LayerFolder folder) => $"{BaseName}{folder.SchemaSuffix}{suffix}";

    /// <summary>Failing rows that verifications keep on demand; one for all releases.</summary>
    public string Audit => $"{BaseName}_audit";

    /// <summary>Base and marts: schemas that hold nothing but our models, so that they are renamed as a whole.</summary>
    public IReadOnlyList<string> Models => [.. Layer.Models.SelectMany(layer => layer.Folders).Select(Of).Distinct()];

    /// <summary>Raw and models, in the order of the data.</summary>
    public IReadOnlyList<string> All => [Raw, .. Models];

    /// <summary>
    /// A search path over models and raw tables of this one set, so that no script reads another set by mistake.
    /// </summary>
    /// <param name="first">The schemas to put first: new relations land in the first of all.</param>
    public string SearchPath(params IEnumerable<string> first) => Identifier.SearchPath([.. first.Concat(Models).Distinct(), Raw]);

    /// <summary>What readers see.</summary>
    public WarehouseSchemas Live => new(BaseName, "");

    /// <summary>What a run builds.</summary>
    public WarehouseSchemas Candidate => new(BaseName, "__next");

    /// <summary>What was live before the last publish.</summary>
    public WarehouseSchemas Previous => new(BaseName, "__prev");

    /// <summary>What was previous before the publish under way.</summary>
    public WarehouseSchemas Outgoing => new(BaseName, "__old");

    /// <summary>The live names of a base schema.</summary>
    /// <exception cref="ConfigurationException">The name is no plain PostgreSQL identifier or is too long for its longest schema.</exception>
    public static WarehouseSchemas For(string baseName)
    {
        var isPlain = baseName.Length > 0 && (char.IsAsciiLetterLower(baseName[0]) || baseName[0] == '_')
            && baseName.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
        if (!isPlain || baseName.StartsWith("pg_", StringComparison.Ordinal) || baseName is "public" or "information_schema" or Metadata)
        {
            throw new ConfigurationException(
                $"base schema '{baseName}': expected lower-case letters, digits and underscores, not starting with a digit or pg_, and not public, information_schema or f1_warehouse");
        }

        var schemas = new WarehouseSchemas(baseName, "");
        var longest = schemas.Candidate.All.MaxBy(name => name.Length)!;
        return longest.Length <= MaxIdentifierLength
            ? schemas
            : throw new ConfigurationException(
                $"base schema '{baseName}': at most {baseName.Length - (longest.Length - MaxIdentifierLength)} characters, because {longest} must fit into PostgreSQL's {MaxIdentifierLength}");
    }

    // NAMEDATALEN - 1; a longer name would be cut silently.
    private const int MaxIdentifierLength = 63;
}
