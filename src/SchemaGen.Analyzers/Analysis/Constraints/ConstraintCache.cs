using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Constraints.Rules;

namespace SchemaGen.Analysis.Constraints;

/// <summary>The constraints of the properties of a compilation. Each type and property is read once, however often it is used.</summary>
internal sealed class ConstraintCache(ConstraintReader reader)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, string?> _slugs = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _settable = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ObjectRules?> _rules = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, ObjectMembers> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<KeyValuePair<long, string?>>> _enums = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, PropertyConstraints?> _properties = new(SymbolEqualityComparer.Default);

    /// <summary>Returns the constraints of the property; null where it is not a property of an input record.</summary>
    public PropertyConstraints? Find(IPropertySymbol property)
    {
        // Called for every assignment: what is cached is found without a delegate.
        if (_properties.TryGetValue(property.OriginalDefinition, out PropertyConstraints? known))
        {
            return known;
        }

        return _properties.GetOrAdd(property.OriginalDefinition, symbol =>
            !symbol.IsStatic && !symbol.IsIndexer && SlugOf(symbol.ContainingType) is { } slug ? reader.Read(symbol, slug, RulesOf(symbol.ContainingType)) : null);
    }

    /// <summary>Returns the rules between the members of a generated record, or of the one that a type derives from; null where there are none.</summary>
    public ObjectRules? RulesOf(INamedTypeSymbol type)
    {
        if (ModelOf(type) is not { } model)
        {
            return null;
        }

        return _rules.TryGetValue(model, out ObjectRules? known)
            ? known
            : _rules.GetOrAdd(model, symbol => SlugOf(symbol) is { } slug ? reader.ReadRules(symbol, slug) : null);
    }

    /// <summary>Returns the members of a generated record, or of the one that a type derives from; null where there is none.</summary>
    public ObjectMembers? MembersOf(INamedTypeSymbol type) => ModelOf(type) is { } model ? _members.GetOrAdd(model, reader.ReadMembers) : null;

    /// <summary>Returns the number of each member of an enum, with its text in JSON; null where that is the number.</summary>
    public IReadOnlyList<KeyValuePair<long, string?>> EnumTextsOf(INamedTypeSymbol type) => _enums.GetOrAdd(type, reader.ReadEnumTexts);

    /// <summary>Determines whether the type is a generated record.</summary>
    public bool IsModel(INamedTypeSymbol type) => SlugOf(type) is not null;

    /// <summary>Determines whether the type is a generated record, or derives from one.</summary>
    public bool IsInput(INamedTypeSymbol type) => ModelOf(type) is not null;

    /// <summary>Determines whether the type declares a property that can be set after the initializer.</summary>
    public bool IsSettable(INamedTypeSymbol type) =>
        _settable.GetOrAdd(type, static symbol => symbol.GetMembers().Any(static member => member is IPropertySymbol { SetMethod.IsInitOnly: false }));

    private INamedTypeSymbol? ModelOf(INamedTypeSymbol type)
    {
        INamedTypeSymbol? model = type;
        while (model is not null && SlugOf(model) is null)
        {
            model = model.BaseType;
        }

        return model?.OriginalDefinition;
    }

    private string? SlugOf(INamedTypeSymbol type) =>
        _slugs.TryGetValue(type.OriginalDefinition, out string? known) ? known : _slugs.GetOrAdd(type.OriginalDefinition, reader.ReadSlug);
}
