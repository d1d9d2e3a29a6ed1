using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes the compiler's CS0117: replaces a name that does not exist with the one that it misspells, of a property of an input record or of a member of its enums.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameCodeFix)), Shared]
public sealed class NearestNameCodeFix : ReplaceNameCodeFix
{
    private protected override int OtherNumbers => 0;
}
