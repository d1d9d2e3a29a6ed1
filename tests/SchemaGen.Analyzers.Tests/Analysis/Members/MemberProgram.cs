using Microsoft.CodeAnalysis.Testing;
using SchemaGen.Analyzers.Tests.Analysis.Infrastructure;

namespace SchemaGen.Analyzers.Tests.Analysis.Members;

/// <summary>Runs the analyzer of values on the members of a class.</summary>
internal static class MemberProgram
{
    /// <summary>Runs it on members of a class that is not sealed.</summary>
    public static Task MembersAsync(string members, params DiagnosticResult[] expected) => TypesAsync(
        $$"""
        class Program
        {
            {{members}}
        }
        """,
        expected);

    /// <summary>Runs it on types of a file.</summary>
    public static Task TypesAsync(string types, params DiagnosticResult[] expected) => ValueTest.FileAsync(
        $$"""
        #pragma warning disable CS0162, CS0169, CS0414, CS0649, CS0626, CS1998, CS8321
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Linq;
        using System.Runtime.CompilerServices;
        using System.Threading.Tasks;
        using SchemaGen;
        using Shop.Models;

        {{types}}
        """,
        expected);
}
