using Microsoft.CodeAnalysis;
using SchemaGen.Analysis.Values;
namespace SchemaGen.Analysis.Library;
internal static class LibraryProperties { public static KnownValue? Evaluate(ISymbol member, KnownValue? receiver, KnownTypes types) =>
  member.Name is "Length" or "Count" && receiver is CollectionValue c ? IntegerValue.Between(c.Minimum, c.Maximum) : member.Name == "Length" && member.ContainingType.SpecialType == SpecialType.System_String ? TextOperations.Units(receiver ?? KnownValue.Unknown) : member.Name == "Empty" && member.ContainingType.SpecialType == SpecialType.System_String ? TextValue.Exactly("") : member.Name == "Empty" && member.ContainingType.Name == "ImmutableArray" ? CollectionValue.Empty : null; }
internal static class LibraryConditions { public static KnownValue? Decide(in LibraryCall call) => null;
  public static bool TryAssume(ISymbol member, KnownValue[] values, int i, bool outcome, KnownTypes types, out KnownValue? known) { known = null; return false; } }
