using SchemaGen.Analysis.Values;

namespace SchemaGen.Benchmarks.Analyzing;

/// <summary>What 10,000 initialisers look like.</summary>
public enum Workload
{
    /// <summary>Inputs with constants, a method each: nothing is followed.</summary>
    Constants,

    /// <summary>Inputs whose values come through parameters and locals, some of them chosen by a condition: nothing has to be followed.</summary>
    Values,

    /// <summary>Inputs whose values come through parameters, locals, branches and lists, a method each: all methods are followed.</summary>
    Flow,

    /// <summary>Records of the user's own, in a project that has an input record.</summary>
    OwnRecords,

    /// <summary>Records of the user's own, in a project without SchemaGen: the gate is all there is.</summary>
    WithoutSchemaGen,
}
