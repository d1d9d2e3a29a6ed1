using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.Analysis.Constraints;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.CodeFixes.Values;
using SchemaGen.Constraints;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes the compiler's CS0117: replaces a name that does not exist with the nearest property of an input record, or member of its enums. The name in
/// JSON is recognised as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameCodeFix)), Shared]
public sealed class NearestNameCodeFix : RepairCodeFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("CS0117");

    private protected override IEnumerable<Repair> FindRepairs(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic) is not IdentifierNameSyntax name)
        {
            yield break;
        }

        IEnumerable<KeyValuePair<string, string>> candidates = name.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when assignment.Left == name => Properties(file, initializer),
            MemberAccessExpressionSyntax { Expression: var type } access when access.Name == name => EnumMembers(file, type),
            _ => [],
        };
        ILookup<string, string> names = candidates.ToLookup(static candidate => candidate.Key, static candidate => candidate.Value, StringComparer.Ordinal);
        if (NearestText.Find(name.Identifier.ValueText, names.Select(static group => group.Key)) is { } nearest)
        {
            string replacement = Names.Escape(names[nearest].First());
            yield return new Repair($"Use '{replacement}'", nameof(NearestNameCodeFix), edits => edits.Replace(name.Span, replacement));
        }
    }

    /// <summary>The properties that the initialiser can still assign: by C# name, then by the name in JSON.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Properties(CodeFixDocument file, InitializerExpressionSyntax initializer)
    {
        ExpressionSyntax? created = initializer.Parent is AssignmentExpressionSyntax outer ? outer.Left : initializer.Parent as ExpressionSyntax;
        if (created is null || file.Model.GetTypeInfo(created).Type is not INamedTypeSymbol type || !file.Constraints.IsModel(type))
        {
            return [];
        }

        Dictionary<string, AssignmentExpressionSyntax> given = Members.Of(initializer);
        IPropertySymbol[] properties = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property is { IsStatic: false, SetMethod: not null } && !given.ContainsKey(property.Name))
            .ToArray();
        return properties.Select(static property => new KeyValuePair<string, string>(property.Name, property.Name))
            .Concat(properties.Select(property => new KeyValuePair<string, string>(file.Constraints.Find(property)?.WireName ?? property.Name, property.Name)));
    }

    private static IEnumerable<KeyValuePair<string, string>> EnumMembers(CodeFixDocument file, ExpressionSyntax type)
    {
        if (file.Model.GetSymbolInfo(type).Symbol is not INamedTypeSymbol { TypeKind: TypeKind.Enum } @enum)
        {
            return [];
        }

        IFieldSymbol[] members = @enum.GetMembers().OfType<IFieldSymbol>().Where(static field => field.HasConstantValue).ToArray();
        KeyValuePair<string, string>[] wireValues = members
            .SelectMany(static member => member.GetAttributes().Select(attribute => (Member: member, Attribute: attribute)))
            .Where(pair => file.Attributes.KindOf(pair.Attribute) == AttributeKind.EnumMember)
            .Select(static pair => new KeyValuePair<string, string>(AttributeArguments.NamedText(pair.Attribute, "Value") ?? pair.Member.Name, pair.Member.Name))
            .ToArray();

        // An enum without them is not one of a model.
        return wireValues.Length == 0 ? [] : members.Select(static member => new KeyValuePair<string, string>(member.Name, member.Name)).Concat(wireValues);
    }
}
