using System.Reflection;
using System.Xml.Linq;

namespace F1Warehouse.Raw;

/// <summary>
/// The summaries of entities and their properties, from the XML file that the compiler writes beside the assembly. Only the
/// model of EF Core reads them, which is made when migrations are; the program applies the exported scripts.
/// </summary>
internal sealed class EntityDocumentation
{
    private readonly Dictionary<string, string> summaries;

    /// <exception cref="FileNotFoundException">The assembly came without its XML file.</exception>
    public EntityDocumentation()
    {
        var file = Path.ChangeExtension(typeof(EntityDocumentation).Assembly.Location, ".xml");
        summaries = XDocument.Load(file).Descendants("summary").ToDictionary(
            summary => summary.Parent!.Attribute("name")!.Value,
            summary => string.Join(' ', summary.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <exception cref="KeyNotFoundException">The entity has no summary.</exception>
    public string Of(Type entity) => summaries[$"T:{entity.FullName}"];

    /// <exception cref="KeyNotFoundException">The property has no summary.</exception>
    public string Of(PropertyInfo property) => summaries[$"P:{property.DeclaringType!.FullName}.{property.Name}"];
}
