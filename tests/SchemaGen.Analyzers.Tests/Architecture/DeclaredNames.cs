using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SchemaGen.Analyzers.Tests.Architecture;

/// <summary>
/// The names that can stand for a reference of interest. To bind the others, most of all locals and members of .NET, would cost most of the time. A member of
/// the compiler is reached only through a type of the compiler, or through a member of ours that has such a type.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly HashSet<string> _types = [];
    private readonly HashSet<string> _others = [];

    /// <summary>Whether a name is that of one type alone, of the sources or of the compiler: it means the same in all of a file.</summary>
    public bool IsOneType(string name) => _types.Contains(name) && !_others.Contains(name);

    /// <summary>Whether a name is that of a member in the sources, or of several types.</summary>
    public bool IsOther(string name) => _others.Contains(name);

    public static DeclaredNames Of(Compilation compilation, IEnumerable<SyntaxTree> trees)
    {
        var names = new DeclaredNames();
        foreach (SyntaxNode node in trees.SelectMany(static tree => tree.GetRoot().DescendantNodes()))
        {
            switch (node)
            {
                case BaseTypeDeclarationSyntax type:
                    names.AddType(type.Identifier.ValueText);
                    if (type is RecordDeclarationSyntax { ParameterList.Parameters: var parameters })
                    {
                        names._others.UnionWith(parameters.Select(static parameter => parameter.Identifier.ValueText));
                    }

                    break;
                case DelegateDeclarationSyntax type:
                    names.AddType(type.Identifier.ValueText);
                    break;
                case MethodDeclarationSyntax method:
                    names._others.Add(method.Identifier.ValueText);
                    break;
                case PropertyDeclarationSyntax property:
                    names._others.Add(property.Identifier.ValueText);
                    break;
                case EnumMemberDeclarationSyntax member:
                    names._others.Add(member.Identifier.ValueText);
                    break;
                case FieldDeclarationSyntax field:
                    names._others.UnionWith(field.Declaration.Variables.Select(static variable => variable.Identifier.ValueText));
                    break;
            }
        }

        var spaces = new Stack<INamespaceSymbol>();
        spaces.Push(compilation.GlobalNamespace.GetNamespaceMembers().Single(static space => space.Name == "Microsoft").GetNamespaceMembers().Single(static space => space.Name == "CodeAnalysis"));
        while (spaces.TryPop(out INamespaceSymbol? space))
        {
            foreach (INamedTypeSymbol type in space.GetTypeMembers())
            {
                names.AddType(type.Name);
            }

            foreach (INamespaceSymbol nested in space.GetNamespaceMembers())
            {
                spaces.Push(nested);
            }
        }

        return names;
    }

    private void AddType(string name)
    {
        if (!_types.Add(name))
        {
            _others.Add(name);
        }
    }
}
