namespace SchemaGen.Analyzers.Tests.Analysis.RandomPrograms;

/// <summary>A rule that a property breaks, by an initialiser.</summary>
/// <param name="Place">The number of the initialiser.</param>
/// <param name="Rule">The number of the rule without its thousands: 1 for SG1001 and SG1101.</param>
/// <param name="Property">The wire name.</param>
internal readonly record struct Flaw(int Place, int Rule, string Property)
{
    public override string ToString() => $"SG10{Rule:00} of '{Property}' at /*{Place}*/";
}
