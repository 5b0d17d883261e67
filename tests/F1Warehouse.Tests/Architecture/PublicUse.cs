using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace F1Warehouse.Tests.Architecture;

/// <summary>Which types of an assembly others use.</summary>
internal static class PublicUse
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The types of <paramref name="library"/> that a project names.</summary>
    public static IReadOnlyList<Type> Of(string user, Assembly library)
    {
        using var file = new PEReader(File.OpenRead(SourceProjects.Load(user).Location));
        var metadata = file.GetMetadataReader();
        var named = metadata.TypeReferences.Select(handle => library.GetType(NameOf(metadata, handle))).OfType<Type>();
        // Of a constant only its value is left in the assembly.
        var text = SourceProjects.Text(user);
        var holders = library.GetExportedTypes().Where(type =>
            !type.IsEnum && type.GetFields().Any(field => field.IsLiteral && text.Contains($"{type.Name}.{field.Name}", StringComparison.Ordinal)));
        return [.. named, .. holders];
    }

    /// <summary>These types, and those that must be public because the surface of these shows them.</summary>
    public static IReadOnlySet<Type> WithWhatTheyShow(IEnumerable<Type> types)
    {
        var known = new HashSet<Type>();
        var open = new Queue<Type>(types);
        while (open.TryDequeue(out var type))
        {
            if (known.Add(type))
            {
                foreach (var shown in ShownBy(type).SelectMany(Parts))
                {
                    open.Enqueue(shown);
                }
            }
        }

        return known;
    }

    private static IEnumerable<Type> ShownBy(Type type) =>
    [
        .. type.BaseType is { } parent ? new[] { parent } : [],
        .. type.GetInterfaces(),
        .. type.DeclaringType is { } outer ? new[] { outer } : [],
        .. type.GetMethods(Declared).Where(IsVisible).SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
        .. type.GetConstructors(Declared).Where(IsVisible).SelectMany(constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType)),
        .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType),
    ];

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
