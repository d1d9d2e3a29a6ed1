using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using SchemaGen.CodeFixes.Values;

namespace SchemaGen.CodeFixes;

/// <summary>Fixes the compiler's CS0117 where the nearest name has another number, as <c>Ratio4x5</c> for <c>Ratio4x3</c>: that is another value, which somebody has to choose. Where more than one number differs, nothing is near.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OtherNumberCodeFix)), Shared]
public sealed class OtherNumberCodeFix : ReplaceNameCodeFix
{
    private protected override int OtherNumbers => 1;
}
