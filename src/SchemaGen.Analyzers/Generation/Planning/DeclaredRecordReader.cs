using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Declarations;
using SchemaGen.Generation.Naming;
using SchemaGen.Models;

namespace SchemaGen.Generation.Planning;

/// <summary>Reads declarations with <c>[ModelInput]</c>. One that can't be completed is ignored: an analyzer reports why (SG0013).</summary>
internal static class DeclaredRecordReader
{
    public const string AttributeName = "SchemaGen.ModelInputAttribute";

    private const string TypeName = "TypeName";
    private const string Draft = "Draft";

    public static bool IsCandidate(SyntaxNode node) => node is RecordDeclarationSyntax && !EarlyFile.Is(node.SyntaxTree);

    public static DeclaredRecord? Read(GeneratorAttributeSyntaxContext context)
    {
        if (context.TargetSymbol is not INamedTypeSymbol type
            || CompletionObstacles.Find((RecordDeclarationSyntax)context.TargetNode, type).Reasons.Count > 0
            || ReadSlug(context.Attributes[0]) is not var (slug, constant))
        {
            return null;
        }

        var containers = new Stack<ContainerType>();
        bool isReachable = IsReachable(type);
        for (INamedTypeSymbol? outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            containers.Push(new ContainerType(Keyword(outer), Identifier.Escape(outer.Name)));
            isReachable &= IsReachable(outer);
        }

        return new DeclaredRecord(
            slug,
            constant,
            Namespace(type.ContainingNamespace),
            containers.ToEquatableArray(),
            type.Name,
            SyntaxFacts.GetText(type.DeclaredAccessibility),
            isReachable,
            HasConstructor: type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && !constructor.IsImplicitlyDeclared),
            DeclaredConverter.Find(type))
        {
            TypeName = Named(context.Attributes[0], TypeName) is string name ? NullIfBlank(name) : null,
            HasDraft = Named(context.Attributes[0], Draft) as bool?,
        };
    }

    /// <summary>The value of a named argument; null where it is not given.</summary>
    private static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return argument.Value.Value;
            }
        }

        // Beside a constant that does not exist yet, the compiler reads no argument: only a literal is known.
        return attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { Count: > 1 } arguments }
            && arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name) is { Expression: LiteralExpressionSyntax { Token.Value: var written } }
            ? written
            : null;
    }

    private static string? NullIfBlank(string name) => string.IsNullOrWhiteSpace(name) ? null : name.Trim();

    /// <summary>Reads the slug, or the name of its future constant: <c>ModelSlugs</c> does not exist while the generator runs, so its values are unknown.</summary>
    private static (string Slug, string? Constant)? ReadSlug(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is [{ Value: string slug }])
        {
            return (slug, null);
        }

        return attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: [{ Expression: var argument }, ..] }
            ? argument switch
            {
                IdentifierNameSyntax name => ("", name.Identifier.ValueText),
                MemberAccessExpressionSyntax { Name: var name, Expression: var type } when IsModelSlugs(type) => ("", name.Identifier.ValueText),
                _ => null,
            }
            : null;
    }

    private static bool IsModelSlugs(ExpressionSyntax type) =>
        (type as SimpleNameSyntax ?? (type as MemberAccessExpressionSyntax)?.Name ?? (type as AliasQualifiedNameSyntax)?.Name)?.Identifier.ValueText == GeneratedLists.ModelSlugs;

    private static bool IsReachable(INamedTypeSymbol type) =>
        type.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal;

    private static string Namespace(INamespaceSymbol space) =>
        space.IsGlobalNamespace ? "" : Join(Namespace(space.ContainingNamespace), Identifier.Escape(space.Name));

    private static string Join(string outer, string name) => outer.Length == 0 ? name : outer + "." + name;

    private static string Keyword(INamedTypeSymbol type) => (type.TypeKind, type.IsRecord) switch
    {
        (TypeKind.Struct, true) => "record struct",
        (TypeKind.Struct, _) => "struct",
        (TypeKind.Interface, _) => "interface",
        (_, true) => "record",
        _ => "class",
    };
}
