using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SchemaGen.Analysis.Constraints;
using SchemaGen.CodeFixes.Editing;
using SchemaGen.CodeFixes.Fixing;
using SchemaGen.Constraints;

namespace SchemaGen.CodeFixes.Values;

/// <summary>The property of an input record, or the member of its enums, that was probably meant by a name that does not exist. The name in JSON is recognised as well.</summary>
internal sealed class NearestName
{
    private NearestName(IdentifierNameSyntax written, string replacement, int otherNumbers)
    {
        Written = written;
        Replacement = replacement;
        OtherNumbers = otherNumbers;
    }

    public IdentifierNameSyntax Written { get; }

    public string Replacement { get; }

    /// <summary>Gets how many of its numbers are not those that are written. With any, it is another value: <c>Ratio4x3</c> is not a slip of the pen for <c>Ratio4x5</c>.</summary>
    public int OtherNumbers { get; }

    public static NearestName? Find(CodeFixDocument file, Diagnostic diagnostic)
    {
        if (file.NodeOf(diagnostic) is not IdentifierNameSyntax name)
        {
            return null;
        }

        IEnumerable<KeyValuePair<string, string>> candidates = name.Parent switch
        {
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when assignment.Left == name => Properties(file, initializer),
            MemberAccessExpressionSyntax { Expression: var type } access when access.Name == name => EnumMembers(file, type),
            _ => [],
        };
        ILookup<string, string> names = candidates.ToLookup(static candidate => candidate.Key, static candidate => candidate.Value, StringComparer.Ordinal);
        string written = name.Identifier.ValueText;

        // Of several that are equally near, the one that begins like it: a ratio of 16:10 is nearer to 16:9 than to 1:1.
        IEnumerable<string> ordered = names.Select(static group => group.Key).OrderByDescending(candidate => CommonStart(written, candidate));
        return NearestText.Find(written, ordered) is { } nearest
            ? new NearestName(name, Names.Escape(names[nearest].First()), Differences(Numbers(written).ToArray(), Numbers(nearest).ToArray()))
            : null;
    }

    private static int CommonStart(string left, string right) => left.Zip(right, static (one, other) => one == other).TakeWhile(static isSame => isSame).Count();

    private static int Differences(string[] left, string[] right) =>
        Math.Max(left.Length, right.Length) - left.Zip(right, static (one, other) => one == other).Count(static isSame => isSame);

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

    private static IEnumerable<string> Numbers(string name)
    {
        for (int start = 0; start < name.Length;)
        {
            int end = start;
            while (end < name.Length && name[end] is >= '0' and <= '9')
            {
                end++;
            }

            if (end > start)
            {
                yield return name.Substring(start, end - start);
            }

            start = end + 1;
        }
    }
}
