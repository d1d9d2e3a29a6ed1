using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes.ApiKeys;

/// <summary>An expression that reads the API key, or null where it is not set.</summary>
/// <param name="title">The title of the code action.</param>
/// <param name="expression">The expression.</param>
/// <param name="import">The namespace that must be imported; null where none must be.</param>
internal sealed class KeyReading(string title, string expression, string? import)
{
    private const string Setting = "MindVideo:ApiKey";
    private const string Variable = "MINDVIDEO_API_KEY";

    /// <summary>The most values of a configuration that are tried: each costs a compilation of the file.</summary>
    private const int MaximumConfigurations = 4;

    public string Title { get; } = title;

    public string Expression { get; } = expression;

    public string? Import { get; } = import;

    /// <summary>Creates an expression that throws instead of being null, for a context that does not accept null.</summary>
    public KeyReading OrThrow(CodeFixDocument file, int position, bool needsParentheses)
    {
        string exception = FrameworkName.Of(file, "System.InvalidOperationException", position, out string? ofException);
        string whole = $"{Expression} ?? throw new {exception}(\"The API key is not set.\")";
        return new KeyReading(Title, needsParentheses ? $"({whole})" : whole, Import ?? ofException);
    }

    /// <summary>Finds the expressions that can read the key at a position, the best one first.</summary>
    public static IEnumerable<KeyReading> At(CodeFixDocument file, int position)
    {
        if (file.Model.Compilation.GetTypeByMetadataName("Microsoft.Extensions.Configuration.IConfiguration") is { } configuration)
        {
            foreach (string source in Configurations(file, position, configuration).Take(MaximumConfigurations))
            {
                yield return new KeyReading("Read it from the configuration", $"{source}[\"{Setting}\"]", null);
            }
        }

        string environment = FrameworkName.Of(file, "System.Environment", position, out string? import);
        yield return FromEnvironment(environment, import);

        // A member of that name may hide the type.
        yield return FromEnvironment("System.Environment", null);
        yield return FromEnvironment("global::System.Environment", null);
    }

    private static KeyReading FromEnvironment(string environment, string? import) =>
        new($"Read it from the environment variable {Variable}", $"{environment}.GetEnvironmentVariable(\"{Variable}\")", import);

    /// <summary>The expressions for a configuration: itself before an object that has it as a property, variables before members.</summary>
    private static IEnumerable<string> Configurations(CodeFixDocument file, int position, INamedTypeSymbol configuration)
    {
        var found = new List<(string Text, int Rank)>();
        foreach (ISymbol symbol in file.Model.LookupSymbols(position))
        {
            (ITypeSymbol? type, int rank) = symbol switch
            {
                ILocalSymbol local => (local.Type, 0),
                IParameterSymbol parameter => (parameter.Type, 0),
                IFieldSymbol { IsImplicitlyDeclared: false } field => (field.Type, 1),
                IPropertySymbol { IsIndexer: false, GetMethod: not null } property => (property.Type, 1),
                _ => ((ITypeSymbol?)null, 0),
            };
            if (type is null)
            {
                continue;
            }

            string name = Names.Escape(symbol.Name);
            if (Is(type, configuration))
            {
                found.Add((name, rank));
            }
            else if (HasConfiguration(type, configuration))
            {
                found.Add((name + ".Configuration", rank + 2));
            }
        }

        return found.OrderBy(static pair => pair.Rank).ThenBy(static pair => pair.Text, StringComparer.Ordinal).Select(static pair => pair.Text);
    }

    private static bool Is(ITypeSymbol type, INamedTypeSymbol configuration) =>
        SymbolEqualityComparer.Default.Equals(type, configuration) || type.AllInterfaces.Contains(configuration, SymbolEqualityComparer.Default);

    /// <summary>Whether the type has a configuration, as <c>WebApplicationBuilder</c> and <c>IHostApplicationBuilder</c> do.</summary>
    private static bool HasConfiguration(ITypeSymbol type, INamedTypeSymbol configuration)
    {
        IEnumerable<ITypeSymbol> declaring = type.AllInterfaces;
        for (ITypeSymbol? current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            declaring = declaring.Append(current);
        }

        return declaring.SelectMany(static owner => owner.GetMembers("Configuration"))
            .Any(member => member is IPropertySymbol { IsStatic: false, GetMethod: not null, DeclaredAccessibility: Accessibility.Public } property && Is(property.Type, configuration));
    }
}
